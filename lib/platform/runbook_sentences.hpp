#pragma once

#include "lib/language/sentence.hpp"

#include <cstdint>
#include <string_view>

/// Everything that a runbook says.
namespace simprof::runbook_sentences {

using Text = std::string_view;
using Number = std::int64_t;

// The head of a runbook, and its end.
inline Sentence title(Text request, Text kind) {
    return said("Request {request} ({kind}), step by step", "request"_is = request, "kind"_is = kind);
}
inline Sentence made(Text day, Text zone, Text actor) {
    return said("Made on {day} (billing zone {zone}) by {actor}.", "day"_is = day, "zone"_is = zone,
                "actor"_is = actor);
}
inline Sentence rehearsal() { return said("It is a rehearsal: the clock was replaced when it was made."); }
inline Sentence reason(Text reason) { return said("Why: {reason}", "reason"_is = reason); }
inline Sentence no_reason() { return said("No reason was given."); }
inline Sentence reference(Text reference) {
    return said("Reference, wherever the portal asks for one: {reference}", "reference"_is = reference);
}
inline Sentence nothing() {
    return said(
        "Nothing is to be done in the portal: labels, groups and numbers are kept here alone, and the "
        "provider alone puts SIMs to sleep, bars them or tests them.");
}
inline Sentence imported() {
    return said("Nothing is to be done on the platform: this request wrote down here what the platform has.");
}
inline Sentence prepare(Number step) { return said("Step {step}: prepare.", "step"_is = step); }
inline Sentence log_in() { return said("Log in to the platform's SIM-management portal."); }
inline Sentence write_files() {
    return said("Have the list files at hand. This command writes them into the current directory:");
}
inline Sentence check_all(Number step) { return said("Step {step}: check the whole.", "step"_is = step); }
inline Sentence compare() { return said("Compare what the portal shows with what this command shows:"); }
inline Sentence new_session() {
    return said("A device with an open data session notices changed options only in a new one.");
}

// Which SIMs.
inline Sentence select_sims(Number sims) {
    return said("In the list of SIMs, select these (number of SIMs: {sims}):", "sims"_is = sims);
}
inline Sentence upload_lists(Number sims) {
    return said(
        "In the bulk actions, choose a list upload and upload these files one after the other, each with the "
        "clicks that follow (number of SIMs: {sims}):",
        "sims"_is = sims);
}
inline Sentence list_file(Text file, Number sims) {
    return said("{file}, number of SIMs: {sims}", "file"_is = file, "sims"_is = sims);
}

// What is done to them: the head of the step, then the click.
inline Sentence resume(Number step) {
    return said("Step {step}: make suspended or sleeping SIMs active again.", "step"_is = step);
}
inline Sentence click_resume() { return said("Choose the action that reactivates SIMs, and confirm it."); }
inline Sentence activate(Number step, Text profile) {
    return said("Step {step}: activate SIMs with the service profile “{profile}”.", "step"_is = step,
                "profile"_is = profile);
}
inline Sentence click_activate(Text profile) {
    return said(
        "Choose the action that activates SIMs, then the service profile “{profile}”, and confirm it.",
        "profile"_is = profile);
}
inline Sentence migrate(Number step, Text profile) {
    return said("Step {step}: migrate SIMs to the service profile “{profile}”.", "step"_is = step,
                "profile"_is = profile);
}
inline Sentence click_migrate(Text profile) {
    return said(
        "Choose the action that changes the service profile, then the profile “{profile}”, and confirm it.",
        "profile"_is = profile);
}
inline Sentence realign(Number step, Text profile) {
    return said("Step {step}: realign SIMs with their service profile “{profile}”.", "step"_is = step,
                "profile"_is = profile);
}
inline Sentence twin(Text profile) {
    return said(
        "First create a twin of the service profile “{profile}”: the same service pack, the same rate plan, "
        "another name.",
        "profile"_is = profile);
}
inline Sentence click_twin() {
    return said(
        "Choose the action that changes the service profile, then that twin, and confirm it: a deviated SIM "
        "comes back only by leaving.");
}
inline Sentence click_leave(Text profile) {
    return said(
        "Choose the action that changes the service profile, then the profile “{profile}”, and confirm it: a "
        "deviated SIM comes back only by leaving.",
        "profile"_is = profile);
}
inline Sentence wait_left() {
    return said(
        "Wait until the portal shows the other profile on each of them, then select the same SIMs again.");
}
inline Sentence deviate(Number step, Text profile) {
    return said("Step {step}: deviate SIMs from the service profile “{profile}”.", "step"_is = step,
                "profile"_is = profile);
}
inline Sentence click_deviate() {
    return said(
        "Choose the action that changes options on these SIMs alone, set what follows, and confirm it.");
}
inline Sentence click_mark() {
    return said(
        "The values stay those of the profile, but the SIMs are to follow it no more: choose the action that "
        "changes options on these SIMs alone, change any one, confirm, and set it back.");
}
inline Sentence change_plan(Number step) {
    return said("Step {step}: change the rate plan of SIMs.", "step"_is = step);
}
inline Sentence click_change_plan() {
    return said("Choose the action that changes the rate plan, then the plan that follows, and confirm it.");
}
inline Sentence suspend(Number step) { return said("Step {step}: suspend SIMs.", "step"_is = step); }
inline Sentence click_suspend() { return said("Choose the action that suspends SIMs, and confirm it."); }
inline Sentence terminate(Number step) {
    return said("Step {step}: terminate SIMs for good.", "step"_is = step);
}
inline Sentence click_terminate() {
    return said(
        "Compare the number of SIMs, choose the action that terminates SIMs, and confirm it: nothing brings "
        "them back.");
}

// What is true at once, and what on which day.
inline Sentence options_now() {
    return said("With it these options change at once, on the SIMs where they differ:");
}
inline Sentence option(Text option, Text former, Text value) {
    return said("Option {option}: from “{former}” to “{value}”.", "option"_is = option, "former"_is = former,
                "value"_is = value);
}
inline Sentence option_set(Text option, Text value) {
    return said("Option {option}: “{value}”.", "option"_is = option, "value"_is = value);
}
inline Sentence option_gone(Text option, Text value) {
    return said("Option {option}: “{value}” until now; the new service pack does not have it.",
                "option"_is = option, "value"_is = value);
}
inline Sentence on_platform(Text word, Text value) {
    return said("On the platform: {word} to “{value}”.", "word"_is = word, "value"_is = value);
}
inline Sentence when_resumed(Number sims) {
    return said("On suspended SIMs it acts when they are resumed. Number of SIMs: {sims}.", "sims"_is = sims);
}
inline Sentence plan_later(Text day, Text zone, Text former, Text plan, Number sims) {
    return said(
        "On {day} (billing zone {zone}) the rate plan goes from {former} to {plan}. Number of SIMs: {sims}.",
        "day"_is = day, "zone"_is = zone, "former"_is = former, "plan"_is = plan, "sims"_is = sims);
}
inline Sentence plan_now(Text plan, Number sims) {
    return said("The rate plan is {plan} at once. Number of SIMs: {sims}.", "plan"_is = plan,
                "sims"_is = sims);
}
inline Sentence plan_cancelled(Text plan, Text day, Number sims) {
    return said("The rate plan {plan} scheduled for {day} is cancelled. Number of SIMs: {sims}.",
                "plan"_is = plan, "day"_is = day, "sims"_is = sims);
}
inline Sentence plan_superseded(Text plan, Text day, Number sims) {
    return said("The rate plan {plan} scheduled for {day} is superseded. Number of SIMs: {sims}.",
                "plan"_is = plan, "day"_is = day, "sims"_is = sims);
}

// How to see that it is done.
inline Sentence check_profile(Text profile) {
    return said(
        "Check: the portal shows the service profile “{profile}” on each of these SIMs, and none of them as "
        "deviated.",
        "profile"_is = profile);
}
inline Sentence check_options() {
    return said("Check: the portal shows these values on each of these SIMs, and each of them as deviated.");
}
inline Sentence check_plan() {
    return said("Check: the portal shows the rate plan of each of these SIMs, with its date.");
}
inline Sentence check_status(Text status) {
    return said("Check: the portal shows the status “{status}” on each of these SIMs.", "status"_is = status);
}

// What is done to profiles.
inline Sentence catalogue() {
    return said(
        "Packs, rate plans and options are made by the provider: ask for those of the catalogue that the "
        "portal does not show yet.");
}
inline Sentence create_profile(Number step, Text profile) {
    return said("Step {step}: create the service profile “{profile}”.", "step"_is = step,
                "profile"_is = profile);
}
inline Sentence click_create(Text pack, Text plan) {
    return said(
        "Choose to create a service profile, with the service pack “{pack}” and the rate plan “{plan}”: "
        "neither can be changed later.",
        "pack"_is = pack, "plan"_is = plan);
}
inline Sentence name_it(Text profile) {
    return said("Give it the name “{profile}”, and set its options:", "profile"_is = profile);
}
inline Sentence edit_profile(Number step, Text profile) {
    return said("Step {step}: edit the service profile “{profile}”.", "step"_is = step,
                "profile"_is = profile);
}
inline Sentence click_edit(Text profile) {
    return said("Open the service profile “{profile}”, set these options, and save it:",
                "profile"_is = profile);
}
inline Sentence followers(Number sims) {
    return said(
        "All SIMs that follow it change at once, deviated ones do not. Number of SIMs that follow it: "
        "{sims}.",
        "sims"_is = sims);
}
inline Sentence archive_profile(Number step, Text profile) {
    return said("Step {step}: archive the service profile “{profile}”.", "step"_is = step,
                "profile"_is = profile);
}
inline Sentence click_archive() {
    return said(
        "Archive it where the portal can, or else tell everyone who works there that no SIM is to come to "
        "it: its SIMs keep it.");
}
inline Sentence unarchive_profile(Number step, Text profile) {
    return said("Step {step}: open the archived service profile “{profile}” again.", "step"_is = step,
                "profile"_is = profile);
}
inline Sentence click_unarchive() {
    return said(
        "Open it again where the portal can archive, and tell everyone who works there that SIMs may come to "
        "it.");
}
inline Sentence delete_profile(Number step, Text profile) {
    return said("Step {step}: delete the service profile “{profile}”.", "step"_is = step,
                "profile"_is = profile);
}
inline Sentence click_delete() { return said("Check that no SIM has it, delete it, and confirm."); }
inline Sentence check_values() { return said("Check: the portal shows the profile with these values."); }

}  // namespace simprof::runbook_sentences
