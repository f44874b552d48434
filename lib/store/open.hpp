#pragma once

#include "lib/language/sentence.hpp"
#include "lib/store/store.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace simprof {

/// How a store is opened.
struct StoreAccess {
    std::string location;                  ///< the path of its file, or `postgresql://…`
    std::chrono::milliseconds wait{5000};  ///< for a busy store, before Error of kind `busy`
    std::function<bool()> interrupted{};   ///< asked now and then; true ends the work with kind `interrupted`
    /// Called once when another command has kept the store for a second, with its name: "process 12
    /// (simprof)".
    std::function<void(const Sentence& holder)> waiting{};
    /// Called now and then while SIMs are written: how many of how many.
    std::function<void(std::int64_t done, std::int64_t all)> progress{};
    bool in_the_making = false;  ///< what fails leaves no store, whatever it has come to
    /// Who uses it for what, for those who wait for it: "ada sim import". A file's users are told by the
    /// system.
    std::string user{};
};

/// Opens a store that exists. Nothing is written by opening; a file that is missing, empty, damaged, foreign,
/// a symbolic link, on a network file system or of another schema version is refused (kind `store`).
[[nodiscard]] std::unique_ptr<Store> open_store(const StoreAccess& access);

/// What a new store is to be.
struct NewStore {
    BillingZone zone;
    Instant created;
    Clock clock = Clock::real;  ///< that it lives by (SCH-4)
    /// A group of this computer whose members all use it; empty: it is its maker's alone.
    std::string shared_with{};
    std::function<void(Store&)>
        fill{};  ///< what it holds from the beginning; where that fails, there is no store
};

/// Creates a store, readable by its owner only, in a directory likewise (made where it is missing); or both
/// for a group, too, in a directory that is the group's already, or is missing or empty. A file that exists
/// already, and a directory that others use, is refused (kind `unexpected_state`) and left as it is.
void create_store(const StoreAccess& access, const NewStore& store);

/// Copies a store as it is now into a new file of the same kind that only its owner can read, and that lives
/// by a clock of its own (SCH-4). The file gets its name when it is whole, checked and on the disk; a file
/// that exists already is refused (kind `unexpected_state`). Others may use the store meanwhile.
void rehearse_store(const StoreAccess& store, const std::string& file);

/// The engine that this program keeps stores with, and its version, as in `StoreFacts::engine`:
/// "SQLite 3.40.1".
[[nodiscard]] std::string engine_version();

/// For a program of a single thread, before it opens its first store: the engine then takes no locks on its
/// memory and does not count it, which is a tenth of what reading one SIM takes.
void use_one_thread() noexcept;

}  // namespace simprof
