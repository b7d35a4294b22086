"""Tokens: those of developers, and those that accounts grant to applications."""

import datetime
import errno
import pathlib

from fixture import Calls, P123ClientTests, World, both_forms, in_form
from netdisk import admin
from p123client import P123OpenClient, check_response
from p123client.exception import P123AuthenticationError, P123Warning

REDIRECT = "https://example.com/granted"
SCOPE = "user:base,file:all:read,file:all:write"


@both_forms
class DeveloperTokenTests(P123ClientTests):
    def credentials_in_documented_spelling(self):
        return {"clientID": self.credentials[0], "clientSecret": self.credentials[1]}

    def test_login_token_gives_a_token_that_works(self):
        given = self.pan.login_token(self.credentials_in_documented_spelling())
        other = Calls(P123OpenClient(token=given["accessToken"]), self.form)

        self.assertEqual(self.client.user_id, check_response(other.user_info())["data"]["uid"])
        self.assertGreater(datetime.datetime.fromisoformat(given["expiredAt"]), datetime.datetime.now(datetime.UTC))
        wrong = {**self.credentials_in_documented_spelling(), "clientSecret": "0" * 32}
        self.assertEqual(401, self.raw.login_token(wrong)["code"])

    def test_code_401_is_told_only_where_the_system_knows_eauth(self):
        """Defect: p123client's check_response names errno.EAUTH, which Linux doesn't have."""
        answer = Calls(P123OpenClient(token="no.such.token", check_for_relogin=False), self.form).user_info()

        with self.assertRaises(P123AuthenticationError if hasattr(errno, "EAUTH") else AttributeError):
            check_response(answer)

    def test_login_replaces_the_token(self):
        client = P123OpenClient(*self.credentials, token="no.such.token", check_for_relogin=False)
        self.assertEqual(401, Calls(client, self.form).user_info()["code"])
        answer = Calls(client, self.form).login()

        self.assertEqual(answer["data"]["accessToken"], client.token)
        self.assertEqual(0, Calls(client, self.form).user_info()["code"])

    def test_init_logs_in(self):
        client = Calls(P123OpenClient, self.form).init(*self.credentials)

        self.assertEqual(self.client.user_id, client.user_id)
        self.assertTrue(client.can_relogin())
        self.assertFalse(P123OpenClient(token=client.token).can_relogin())

    def test_init_reads_a_kept_token(self):
        kept = pathlib.Path(World.data, f"{self.name}.token")
        kept.write_text(self.client.token)
        client = Calls(P123OpenClient, self.form).init(kept)

        self.assertEqual(self.client.token, client.token)
        self.assertEqual(0, Calls(client, self.form).user_info()["code"])

    def test_expired_token_meets_401_and_is_renewed(self):
        client = P123OpenClient(*self.credentials, token=self.revoked_token())
        with self.assertWarnsRegex(P123Warning, "relogin"):
            answer = Calls(client, self.form).user_info()

        self.assertEqual((0, self.client.user_id), (answer["code"], answer["data"]["uid"]))
        self.assertNotEqual(self.revoked_token(), client.token)

    def revoked_token(self):
        """A token of the right form whose signature is wrong."""
        head, claims, signature = self.client.token.split(".")
        return f"{head}.{claims}.{signature[::-1]}"

    def test_request_reaches_any_path(self):
        listing = {"parentFileId": self.home, "limit": 100}
        answer = self.raw.request("/api/v2/file/list", params=listing, base_url=World.server.url)

        self.assertEqual((0, []), (answer["code"], answer["data"]["fileList"]))


@both_forms
class GrantedTokenTests(P123ClientTests):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        made = admin(World.data, "app", "add", f"{cls.name}-oauth", "--account", cls.name, "--redirect-uri", REDIRECT)
        cls.application = made["clientId"], made["clientSecret"]

    def authorize(self, **more):
        wish = {"accessToken": self.client.token, "client_id": self.application[0], "redirect_uri": REDIRECT, **more}
        return self.raw.login_oauth_authorize(wish)

    def granted(self):
        return self.raw.login_with_oauth(*self.application, redirect_uri=REDIRECT, token=self.client.token)

    def user_of(self, token):
        answer = Calls(P123OpenClient(token=token, check_for_relogin=False), self.form).user_info()
        return answer["data"]["uid"] if answer["code"] == 0 else answer["code"]

    def test_login_oauth_verify_knows_the_registered_address(self):
        wish = {"appId": self.application[0], "redirectUri": REDIRECT}
        self.assertEqual(0, self.raw.login_oauth_verify(wish)["code"])

        self.assertNotEqual(0, self.raw.login_oauth_verify({**wish, "redirectUri": "https://example.org/"})["code"])
        self.assertNotEqual(0, self.raw.login_oauth_verify({**wish, "appId": "0" * 32})["code"])

    def test_login_oauth_authorize_redirects_with_a_code(self):
        answer = self.authorize(state="s t")

        self.assertEqual((0, "s t"), (answer["code"], answer["data"]["state"]))
        self.assertTrue(answer["url"].startswith(REDIRECT + "?"))
        refused = self.authorize(accessToken="no.such.token")
        self.assertNotIn("code", refused["data"])
        self.assertTrue(refused["data"]["error_description"])

    def test_login_oauth_token_exchanges_a_code_once(self):
        code = self.authorize()["data"]["code"]
        exchange = {
            "client_id": self.application[0],
            "client_secret": self.application[1],
            "code": code,
            "redirect_uri": REDIRECT,
        }
        granted = self.raw.login_oauth_token(exchange)

        self.assertEqual(("Bearer", SCOPE), (granted["token_type"], granted["scope"]))
        self.assertRegex(granted["refresh_token"], "^[0-9A-Z]{48}$")
        self.assertEqual(self.client.user_id, self.user_of(granted["access_token"]))
        self.assertEqual(401, self.raw.login_oauth_token(exchange)["code"])

    def test_login_with_oauth_takes_the_whole_way(self):
        self.assertEqual(self.client.user_id, self.user_of(self.granted()["access_token"]))

    def test_login_with_refresh_token_works_once_and_ends_the_old_access_token(self):
        first = self.granted()
        second = self.raw.login_with_refresh_token(first["refresh_token"])

        self.assertEqual(401, self.user_of(first["access_token"]))
        self.assertEqual(self.client.user_id, self.user_of(second["access_token"]))
        self.assertEqual(401, self.raw.login_with_refresh_token(first["refresh_token"])["code"])

    def test_login_another_oauth_makes_a_client_or_replaces_the_token(self):
        first = Calls(P123OpenClient(token=self.client.token), self.form)
        other = first.login_another_oauth(REDIRECT, *self.application)
        self.assertIsNot(first.client, other)
        self.assertEqual(self.client.user_id, self.user_of(other.token))

        before = first.client.token
        self.assertIs(first.client, first.login_another_oauth(REDIRECT, *self.application, replace=True))
        self.assertNotEqual(before, first.client.token)
        self.assertEqual(self.client.user_id, self.user_of(first.client.token))

    def test_login_another_refresh_token_makes_a_client_or_replaces_the_token(self):
        granted = self.granted()
        first = Calls(P123OpenClient(token=granted["access_token"]), self.form)
        other = first.login_another_refresh_token(granted["refresh_token"])
        self.assertEqual(self.client.user_id, self.user_of(other.token))

        self.assertIs(other, Calls(other, self.form).login_another_refresh_token(replace=True))
        self.assertEqual(self.client.user_id, self.user_of(other.token))

    def test_granted_token_that_ended_is_renewed_by_the_refresh_token(self):
        granted = self.granted()
        client = in_form(self.form, P123OpenClient.init, refresh_token=granted["refresh_token"])
        self.assertEqual(self.client.user_id, self.user_of(client.token))
        client.token = granted["access_token"]

        with self.assertWarnsRegex(P123Warning, "relogin"):
            answer = Calls(client, self.form).user_info()
        self.assertEqual(self.client.user_id, answer["data"]["uid"])
        self.assertNotIn(client.token, ("", granted["access_token"]))
