package dev.engagement.json;

import dev.engagement.testing.ApiContract;

class ApiTest extends ApiContract {

    ApiTest() {
        super("engagement-json");
    }
}
