// Checks of our own beside the Move tests, reported in the same form.

/** One verdict for each of `checks`, functions that throw when `subject` isn't as it should be. */
export function runChecks(group, checks, subject) {
  return Object.entries(checks).map(([name, check]) => {
    const result = { package: group.replace("_", "-"), test: `${group}::${name}` };
    try {
      check(subject);
      return { ...result, verdict: "pass" };
    } catch (e) {
      return { ...result, verdict: "fail", detail: e.message };
    }
  });
}
