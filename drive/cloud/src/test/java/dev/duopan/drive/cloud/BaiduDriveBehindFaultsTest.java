package dev.duopan.drive.cloud;

class BaiduDriveBehindFaultsTest extends DriveBehindFaultsContract {
    BaiduDriveBehindFaultsTest() {
        super(Service.BAIDU, SpoiledWays.baidu());
    }
}
