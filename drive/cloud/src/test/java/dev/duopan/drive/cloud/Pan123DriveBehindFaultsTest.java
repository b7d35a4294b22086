package dev.duopan.drive.cloud;

class Pan123DriveBehindFaultsTest extends DriveBehindFaultsContract {
    Pan123DriveBehindFaultsTest() {
        super(Service.PAN123, SpoiledWays.pan123());
    }

    /** Three pages of 100. */
    @Override
    protected int largeFolderSize() {
        return 220;
    }
}
