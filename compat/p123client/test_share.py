"""Shares, ordinary and paid."""

import datetime
import itertools

from fixture import P123ClientTests, both_forms
from p123client.exception import P123OSError


class ShareTests(P123ClientTests):
    """What both kinds have in common; `kind` is the last word of p123client's names, `path` that of the listing."""

    kind = path = ""
    numbers = itertools.count()

    def create(self, **more):
        shared = self.file(f"shared {next(self.numbers)}")
        wish = {"shareName": "a share", "fileIDList": str(shared), **more}
        return getattr(self.pan, "share_create" + self.kind)(wish)

    def edit(self, payload):
        return getattr(self.pan, "share_edit" + self.kind)(payload)

    def listed(self):
        """Every share of the account by id, from the one form of the argument that p123client passes on rightly."""
        page = getattr(self.pan, "share_list" + self.kind)("100")
        self.assertEqual(-1, page["lastShareId"])
        return {share["shareId"]: share for share in page["shareList"]}

    def test_share_edit_changes_the_traffic_settings(self):
        shares = [self.create()["shareID"] for _ in range(2)]
        untouched = self.create()["shareID"]
        before = self.listed()
        self.edit({"shareIdList": shares, "trafficSwitch": 2, "trafficLimitSwitch": 2, "trafficLimit": 12345})
        after = self.listed()

        changed = {"trafficSwitch": 2, "trafficLimitSwitch": 2, "trafficLimit": 12345}
        for share in shares:
            self.assertEqual({**before[share], **changed}, {**after[share], **changes_by_time(before[share])})
        self.assertEqual(before[untouched], after[untouched])
        with self.assertRaises(P123OSError):
            self.edit({"shareIdList": [10**15], "trafficSwitch": 2})

    def test_share_list_pages_by_cursor(self):
        made = {self.create()["shareID"] for _ in range(3)} | set(self.listed())
        seen, last = set(), 0
        while last != -1:
            page = self.pan.request(self.path, params={"limit": 2, "lastShareId": last})
            self.assertLessEqual(len(page["shareList"]), 2)
            seen |= {share["shareId"] for share in page["shareList"]}
            last = page["lastShareId"]

        self.assertEqual(made, seen)

    def test_share_list_passes_on_neither_number_nor_dict(self):
        """Defect: the test of the argument's type is inverted, so that a dict becomes the limit and a number everything."""
        share_list = getattr(self.raw, "share_list" + self.kind)

        self.assertNotEqual(0, share_list({"limit": 10})["code"])
        self.assertRaises(TypeError, share_list, 10)


@both_forms
class OrdinaryShareTests(ShareTests):
    path = "/api/v1/share/list"

    def test_share_create_makes_a_share_with_expiry_and_password(self):
        files = f"{self.file('one')},{self.folder('other')}"
        made = self.pan.share_create({"shareName": "some", "fileIDList": files, "shareExpire": 7, "sharePwd": "aB3d"})
        share = self.listed()[made["shareID"]]

        self.assertEqual((made["shareKey"], "some", "aB3d", 0), tuple(share[k] for k in ("shareKey", "shareName", "sharePwd", "expired")))
        self.assertEqual(7, (time(share["expiration"]) - now()).days + 1)

    def test_share_create_without_more_is_public_and_forever(self):
        made = self.create()["shareID"]
        share = self.listed()[made]

        self.assertEqual("", share["sharePwd"])
        self.assertGreater((time(share["expiration"]) - now()).days, 365 * 20)

    def test_share_create_of_what_is_not_there_is_refused(self):
        with self.assertRaises(P123OSError):
            self.pan.share_create({"shareName": "some", "fileIDList": str(10**15)})
        with self.assertRaises(P123OSError):
            self.create(shareExpire=3)


@both_forms
class PaidShareTests(ShareTests):
    kind = "_payment"
    path = "/api/v1/share/payment/list"

    def test_share_create_payment_makes_a_share_with_a_price(self):
        made = self.create(payAmount=5, isReward=1, resourceDesc="what it is")
        share = self.listed()[made["shareID"]]

        self.assertEqual((made["shareKey"], "a share", 5), tuple(share[key] for key in ("shareKey", "shareName", "payAmount")))
        self.assertNotIn("sharePwd", share)

    def test_share_create_payment_for_nothing_is_refused(self):
        with self.assertRaises(P123OSError):
            self.create(payAmount=0)


def changes_by_time(share):
    """What of a share changes with every edit."""
    return {key: share[key] for key in ("updateAt",) if key in share}


def time(text):
    """Reads a time of 123pan, which is in UTC+8."""
    return datetime.datetime.fromisoformat(text + "+08:00")


def now():
    return datetime.datetime.now(datetime.UTC)
