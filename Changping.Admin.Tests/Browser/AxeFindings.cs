using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Changping.Admin.Tests.Browser;

/// <summary>What axe finds serious or critical; anything less is looked at by eye.</summary>
internal static class AxeFindings
{
    public static async Task<IReadOnlyList<string>> OfAsync(IPage page, string where) => Serious(await page.RunAxe(), where);

    public static async Task<IReadOnlyList<string>> OfAsync(ILocator part, string where) => Serious(await part.RunAxe(), where);

    private static IReadOnlyList<string> Serious(AxeResult found, string where) =>
        [.. found.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{where}: axe {violation.Id} {violation.Help} {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}")];
}
