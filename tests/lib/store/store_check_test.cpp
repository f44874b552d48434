#include "lib/store/store_check.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace simprof;

namespace {

const std::string hash(64, 'a');

}  // namespace

TEST_CASE("REQ-3 A head of the chain is read as it is written, in small letters or capital ones") {
    const ChainHead head{RequestNumber{42}, "0123456789abcdef" + std::string(48, 'f')};
    CHECK(chain_head_of(to_string(head)) == head);
    CHECK(chain_head_of("42:0123456789ABCDEF" + std::string(48, 'F')) == head);
    CHECK(to_string(ChainHead{}) == "");
}

TEST_CASE("REQ-3 What is no number, a colon and 64 digits is no head of the chain") {
    CHECK(chain_head_of("1:" + hash));
    for (const std::string& text :
         {hash, "0:" + hash, "-1:" + hash, "1x:" + hash, "x:" + hash, ":" + hash, "99999999999:" + hash,
          "1:" + hash + "a", std::string{"1:"}, "1:" + std::string(64, 'g'), "1:" + std::string(64, '/'),
          "1:" + std::string(64, ':'), "1:" + std::string(64, '`'), "1:" + std::string(64, 'G'),
          "1:" + std::string(64, '@')}) {
        CAPTURE(text);
        CHECK_FALSE(chain_head_of(text));
    }
}

TEST_CASE("Every kind of finding has a word of its own") {
    CHECK(to_string(StoreFinding::Kind::damage) == "damage");
    CHECK(to_string(StoreFinding::Kind::alteration) == "alteration");
    CHECK(to_string(StoreFinding::Kind::other) == "other");
}
