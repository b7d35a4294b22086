package dev.duopan.netdisk.baidu;

import dev.duopan.api.DuopanException;
import dev.duopan.api.ErrorKind;
import dev.duopan.api.Parameters;
import dev.duopan.netdisk.Account;
import dev.duopan.netdisk.Application;
import dev.duopan.netdisk.DeviceCodes;
import dev.duopan.netdisk.DeviceRequest;
import dev.duopan.netdisk.dispatch.consent.ConsentQuestion;
import dev.duopan.netdisk.dispatch.consent.Landing;

/**
 * Asks whether a device may be let in.
 *
 * @param devices those that wait
 * @param wish what the device asks for
 * @param userCode what it shows
 */
record DeviceQuestion(DeviceCodes devices, DeviceRequest wish, String userCode) implements ConsentQuestion {
    static DeviceQuestion find(DeviceCodes devices, String userCode, String peer) {
        return new DeviceQuestion(devices, devices.find(userCode, peer), userCode);
    }

    @Override
    public Application application() {
        return wish.application();
    }

    @Override
    public String scope() {
        return wish.scope();
    }

    @Override
    public String warning() {
        return "Allow this only if a device of your own shows the code %s now. 仅当您自己的设备正显示用户码 %s 时才授权。"
                .formatted(userCode, userCode);
    }

    @Override
    public Parameters fields() {
        return Parameters.NONE.with("code", userCode);
    }

    @Override
    public Landing allow(Account account) {
        return decided(() -> devices.allow(userCode, account), "The device may go on now. 设备已授权，可以继续。");
    }

    @Override
    public Landing refuse() {
        return decided(() -> devices.decline(userCode), "The device was refused. 已拒绝该设备。");
    }

    /** Somebody may have been quicker, or the code's time may have ended since the page was asked for. */
    private static Landing decided(Runnable decision, String text) {
        try {
            decision.run();
            return new Landing.Note("Done 完成", text);
        } catch (DuopanException e) {
            if (e.kind() != ErrorKind.NOT_FOUND) {
                throw e;
            }
            return new Landing.Note("Too late 已失效", "The code isn't valid any more. 用户码已失效。");
        }
    }
}
