"""The account."""

from fixture import P123ClientTests, both_forms, some_bytes


@both_forms
class UserTests(P123ClientTests):
    def test_user_info_tells_whose_token_it_is_and_what_is_used(self):
        before = self.pan.user_info()
        self.file("new", some_bytes(777))
        after = self.pan.user_info()

        self.assertEqual(self.client.user_id, before["uid"])
        self.assertEqual(self.name, before["nickname"])
        self.assertEqual(777, after["spaceUsed"] - before["spaceUsed"])
        self.assertGreater(after["spacePermanent"], after["spaceUsed"])
