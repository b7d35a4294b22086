package dev.duopan.netdisk.pan123;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.duopan.api.ApiException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFormatTest {
    private static Optional<PictureFormat> format(byte[] bytes) throws IOException {
        return PictureFormat.of(new ByteArrayInputStream(bytes));
    }

    private static Optional<PictureFormat> format(String text) throws IOException {
        return format(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"png,PNG", "gif,GIF", "jpeg,JPEG", "bmp,BMP", "tiff,TIFF"})
    void of_pictureThatTheJdkWrote_isItsFormat(String writer, PictureFormat format) throws IOException {
        assertThat(format(TestPictures.of(writer, 1))).contains(format);
    }

    @ParameterizedTest
    @CsvSource({
        "52494646240000005745425056503820,WEBP",
        "474946383761,GIF",
        "4d4d002a00000008,TIFF",
        "49492b0008000000,TIFF",
        "ffd8ffe1,JPEG"
    })
    void of_otherSignatures_areTheirFormats(String hex, PictureFormat format) throws IOException {
        assertThat(format(HexFormat.of().parseHex(hex))).contains(format);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg/>",
                "<svg xmlns='http://www.w3.org/2000/svg'>",
                "\uFEFF \n<?xml version='1.0'?><!-- <p> --><svg>",
                "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://x/svg11.dtd\">\n<svg >",
                "<!DOCTYPE svg [ <!ENTITY ns \"http://x\"> ]><s:svg xmlns:s='&ns;'>",
                "<?xml-stylesheet href='a.css'?><svg\n>"
            })
    void of_textWhoseFirstElementIsSvg_isSvg(String text) throws IOException {
        assertThat(format(text)).contains(PictureFormat.SVG);
    }

    @Test
    void of_svgInUtf16_isSvg() throws IOException {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE}) {
            assertThat(format("\uFEFF<svg/>".getBytes(charset))).contains(PictureFormat.SVG);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "BM",
                "BM and nothing of a bitmap",
                "RIFF....WAVE",
                "GIF90a",
                "plain text with <svg> in it",
                "<html><svg></svg></html>",
                "<!-- <svg> -->",
                "<!-- <svg>",
                "<svgs>",
                "<!DOCTYPE html><html>",
                "<?php <svg>"
            })
    void of_whatIsNoPicture_isNothing(String text) throws IOException {
        assertThat(format(text)).isEmpty();
    }

    @Test
    void of_endlessProlog_isNothing() throws IOException {
        assertThat(format("<?a?>".repeat(20_000) + "<svg/>")).isEmpty();
        assertThat(format(" ".repeat(100_000))).isEmpty();
    }

    @Test
    void demand_whatIsNoPicture_isRefused() {
        assertThatThrownBy(() -> PictureFormat.demand(new ByteArrayInputStream(new byte[10])))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("picture");
    }
}
