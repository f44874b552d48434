#include "lib/formats/forms/doubtful_names.hpp"
#include "lib/formats/forms/secrets.hpp"
#include "lib/formats/forms/sim_field.hpp"
#include "lib/text/words/folded.hpp"

#include <doctest/doctest.h>

using namespace simprof;

TEST_CASE("names are compared without case, accents, blanks, hyphens and what cannot be seen") {
    CHECK(folded("SIM Status") == "simstatus");
    CHECK(folded("sim_STATUS") == "simstatus");
    CHECK(folded("Résiliée") == "resiliee");
    CHECK(folded("Re\u0301siliée") == "resiliee");
    CHECK(folded("État\u00A0SIM\u200B") == "etatsim");
    CHECK(folded("\uFEFFICCID") == "iccid");
    CHECK(folded("準備完了") == folded("準備完了"));
    CHECK(folded("準備完了") != folded("解約済み"));
}

TEST_CASE("IMP-7 secrets are known under every name that files give them") {
    for (const char* name : {"PIN",
                             "puk_1",
                             "PIN Code",
                             "PUK1 Code",
                             "Code PIN",
                             "pinCode",
                             "puk_code",
                             "pin2_code",
                             "KIC1",
                             "KID2",
                             "KIK3",
                             "Ki",
                             "eKi",
                             "K",
                             "OPc",
                             "OP/OPc",
                             "ADM1",
                             "ADM6",
                             "ACC",
                             "ESIM_URL",
                             "Activation Code",
                             "ActivationCode",
                             "Confirmation Code",
                             "matching_id",
                             "MatchingId",
                             "LPA",
                             "SmDpAddress",
                             "smdp_plus_uri",
                             "QrCode",
                             "registration_code",
                             "PSK",
                             "arcClientPeerPrivateKey",
                             "pinPuk"}) {
        CAPTURE(name);
        CHECK(names_secret(name));
    }
    for (const char* name :
         {"iccid", "status", "Activation", "activation_date", "pinned", "Country Code", "opt:data", "options",
          "operator", "account", "kind", "label", "kiosk", "place"}) {
        CAPTURE(name);
        CHECK_FALSE(names_secret(name));
    }
    CHECK(is_activation_code("LPA:1$rsp.example.com$AB-CD"));
    CHECK(is_activation_code("1$rsp.example.com$AB-CD"));
    CHECK_FALSE(is_activation_code("1$ a month"));
}

TEST_CASE("IMP-2 names that could say a status, a plan, a profile or an option are doubtful") {
    for (const char* name : {"SIM Status", "SIM_STATE", "Statut", "État", "Life Cycle", "lifecycleStage",
                             "Plan tarifaire", "Tariff", "Profil de service", "my options", "Services"}) {
        CAPTURE(name);
        CHECK(is_doubtful_name(name));
    }
    for (const char* name : {"IMEI", "Custom 1", "APN", "colour", "Activated"}) {
        CAPTURE(name);
        CHECK_FALSE(is_doubtful_name(name));
    }
}

TEST_CASE("a field is a column of a list in csv, or an option") {
    CHECK(parse_read_as("Scheduled Plan")->field == SimField::scheduled_plan);
    CHECK(parse_read_as("opt:sms-mo")->option == "sms-mo");
    CHECK(parse_read_as("pack") == ReadAs{});
    CHECK_FALSE(parse_read_as("colour"));
    CHECK_FALSE(parse_read_as("opt:"));
    for (const auto name : names_of_fields()) CHECK(parse_read_as(name));
}
