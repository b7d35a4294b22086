package dev.duopan.cli.reference;

import dev.duopan.api.Catalogue;
import dev.duopan.api.Endpoint;
import dev.duopan.api.ErrorRow;
import dev.duopan.api.Place;
import dev.duopan.api.Rate;
import dev.duopan.api.RequestParameter;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The reference page of one service: everything that its request records say about its endpoints, as Markdown. */
final class EndpointReference {
    private final Service service;
    private final SourceDocs docs;
    private final ForeignMethods foreign;
    private final FacadeMethods facade;
    private final AnswerTypes types = new AnswerTypes();
    private final StringBuilder page = new StringBuilder();

    EndpointReference(Service service, SourceDocs docs, ForeignMethods foreign) {
        this.service = service;
        this.docs = docs;
        this.foreign = foreign;
        this.facade = new FacadeMethods(service.facade());
    }

    /** Writes the page of all endpoints of the service. */
    String write(Catalogue catalogue) {
        List<Endpoint<?>> endpoints = catalogue.endpoints().stream()
                .filter(endpoint -> endpoint.provider().equals(service.provider()))
                .toList();
        introduction();
        overview(endpoints);
        service.groups().forEach((group, title) -> group(title, endpointsOf(group, endpoints)));
        answers();
        codes();
        return page.toString().replaceAll("docs/wire/([a-z0-9-]+\\.md)", "[docs/wire/$1](../wire/$1)");
    }

    private static List<Endpoint<?>> endpointsOf(String group, List<Endpoint<?>> endpoints) {
        return endpoints.stream()
                .filter(endpoint -> endpoint.group().equals(group))
                .toList();
    }

    private void introduction() {
        page.append("""
            # %s

            Every endpoint of this API that Duopan calls and answers. This page is made from the request records in `%s`; \
            [CONTRIBUTING.md](../../CONTRIBUTING.md#the-endpoint-reference) says how. `duopan api call REMOTE NAME key=value` \
            calls any of them.

            本页由 `%s` 里的请求类生成：名称、方法与路径、参数（位置、是否必填、默认值）、返回、限频、错误码，以及对应的 SDK 方法。\
            任何接口都可以用 `duopan api call 远端 名称 参数=值` 调用。
            """.formatted(service.title(), service.module(), service.module()));
    }

    private void overview(List<Endpoint<?>> endpoints) {
        page.append("\n## All %d endpoints 全部接口\n\n".formatted(endpoints.size()));
        row("name 名称", "verb 方法", "path 路径");
        row("---", "---", "---");
        for (String group : service.groups().keySet()) {
            endpointsOf(group, endpoints)
                    .forEach(endpoint -> row(
                            "[`%s`](#%s)".formatted(endpoint.name(), anchor(endpoint.name())),
                            verbs(endpoint),
                            path(endpoint)));
        }
    }

    private void group(String title, List<Endpoint<?>> endpoints) {
        page.append("\n## ").append(title).append('\n');
        endpoints.forEach(this::endpoint);
    }

    private void endpoint(Endpoint<?> endpoint) {
        page.append("\n### `%s`\n\n".formatted(endpoint.name()));
        page.append("%s %s\n\n".formatted(verbs(endpoint), path(endpoint)));
        page.append(docs.text(endpoint.type())).append("\n\n");
        parameters(endpoint);
        fact("answer 返回", types.name(endpoint.resultType()));
        fact("access token 访问令牌", endpoint.route().authenticated() ? "needed 需要" : "not needed 不需要");
        fact("limits 限频", limits(endpoint));
        fact("safe to repeat 可安全重发", endpoint.route().repeatable() ? "yes 是" : "no 否");
        ownCodes(endpoint);
        fact("SDK", codes(facade.of(endpoint)));
        if (!foreign.of(endpoint).isEmpty()) {
            fact("p123client", codes(foreign.of(endpoint)));
        }
    }

    private void parameters(Endpoint<?> endpoint) {
        if (endpoint.parameters().isEmpty()) {
            page.append("No parameters 无参数.\n\n");
            return;
        }
        row("parameter 参数", "place 位置", "type 类型", "required 必填", "default 默认", "meaning 说明");
        row("---", "---", "---", "---", "---", "---");
        RecordComponent[] components = endpoint.type().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            parameter(endpoint, components[i], endpoint.parameters().get(i));
        }
        page.append('\n');
    }

    private void parameter(Endpoint<?> endpoint, RecordComponent component, RequestParameter parameter) {
        row(
                "`" + parameter.name() + "`",
                place(parameter.place()),
                types.name(parameter.genericType()),
                parameter.required() ? "yes 是" : "no 否",
                parameter
                        .defaultText()
                        .map(text -> text.isEmpty() ? "empty 空" : "`" + text + "`")
                        .orElse(""),
                docs.component(endpoint.type(), component.getName()));
    }

    private void ownCodes(Endpoint<?> endpoint) {
        List<String> own = service.codes().stream()
                .filter(code -> !code.scope().isEmpty())
                .filter(code -> code.scope().equals(endpoint.route().errors()))
                .map(code -> "`%s` %s (%s)".formatted(code.code(), code.kind(), code.text()))
                .toList();
        if (!own.isEmpty()) {
            fact("codes of its own 专用错误码", String.join(", ", own));
        }
    }

    private void answers() {
        page.append("\n## Records 数据结构\n");
        for (Class<?> type : types.records()) {
            page.append("\n### %s\n\n%s\n\n".formatted(type.getSimpleName(), docs.text(type)));
            row("member 字段", "type 类型", "meaning 说明");
            row("---", "---", "---");
            AnswerTypes.components(type)
                    .forEach(part -> row(
                            "`" + AnswerTypes.wireName(part) + "`",
                            types.name(part.getGenericType()),
                            docs.component(type, part.getName())));
        }
    }

    private void codes() {
        page.append("\n## Codes 错误码\n\n");
        row("scope 范围", "code 错误码", "kind 类别", "HTTP", "text 文本");
        row("---", "---", "---", "---", "---");
        service.codes()
                .forEach(code -> row(
                        scope(code),
                        "`" + code.code() + "`",
                        code.kind().name(),
                        Integer.toString(code.status()),
                        code.text()));
    }

    private static String scope(ErrorRow code) {
        return code.scope().isEmpty() ? "everywhere 通用" : code.scope();
    }

    private void fact(String name, String text) {
        page.append("- **%s**: %s\n".formatted(name, text));
    }

    private void row(String... cells) {
        page.append(Arrays.stream(cells)
                .map(cell -> cell.replaceAll("\\s+", " ").replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private static String codes(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replace(".", "");
    }

    private static String verbs(Endpoint<?> endpoint) {
        return Arrays.stream(endpoint.route().verb()).map(Verb::name).collect(Collectors.joining(" or "));
    }

    private static String path(Endpoint<?> endpoint) {
        String discriminator = endpoint.discriminator().map(tag -> "?" + tag).orElse("");
        return "`" + endpoint.route().path() + discriminator + "`";
    }

    private static String limits(Endpoint<?> endpoint) {
        List<String> limits = new ArrayList<>();
        for (Rate rate : endpoint.rates()) {
            String window = rate.seconds() == 1 ? "second 每秒" : rate.seconds() + " seconds 秒";
            limits.add("%s %d per %s%s".formatted(tier(rate.tier()), rate.calls(), window, subject(rate.per())));
        }
        return limits.isEmpty() ? "none published 未公布" : String.join(", ", limits);
    }

    private static String tier(Tier tier) {
        return switch (tier) {
            case FREE -> "free 免费";
            case PAID -> "paid 付费";
            case GRANTED -> "OAuth 授权";
        };
    }

    private static String subject(Rate.Subject subject) {
        return switch (subject) {
            case ACCOUNT -> "";
            case ADDRESS -> " and address 每个地址";
        };
    }

    private static String place(Place place) {
        return switch (place) {
            case QUERY -> "query 查询";
            case JSON_MEMBER -> "JSON";
            case JSON_BODY -> "JSON, whole body 整个请求体";
            case FIELD -> "form 表单";
            case FILE_PART -> "file part 文件";
        };
    }
}
