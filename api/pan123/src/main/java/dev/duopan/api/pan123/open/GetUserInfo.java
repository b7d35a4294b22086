package dev.duopan.api.pan123.open;

import dev.duopan.api.Api;
import dev.duopan.api.Rate;
import dev.duopan.api.Route;
import dev.duopan.api.Tier;
import dev.duopan.api.Verb;

/**
 * Tells whose token this is, and what space and traffic the account has: {@code user/info} (docs/wire/123pan.md section
 * 4.1). The {@code preuploadID} that the p123client reference prints as its parameter belongs to another method.
 */
@Route(service = OpenApi.SERVICE, name = "user.info", verb = Verb.GET, path = "/api/v1/user/info", repeatable = true)
@Rate(tier = Tier.FREE, calls = 10)
@Rate(tier = Tier.PAID, calls = 10)
@Rate(tier = Tier.GRANTED, calls = 10)
public record GetUserInfo() implements Api<UserInfo> {}
