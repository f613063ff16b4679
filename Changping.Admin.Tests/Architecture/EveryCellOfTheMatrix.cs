using System.Net;
using System.Text.RegularExpressions;
using Changping.Admin.Features.Administration.Access;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Office;
using Changping.Admin.Tests.Support;
using Microsoft.AspNetCore.Routing;

namespace Changping.Admin.Tests.Architecture;

/// <summary>The matrix of roles and rights is what the program does: every page and every download is asked for by every role, and by nobody.</summary>
public sealed partial class EveryCellOfTheMatrix
{
    [Fact]
    public async Task A_page_or_a_download_opens_to_who_has_its_right_and_to_nobody_else()
    {
        await using var host = await OfficeHost.ListeningAsync(TimeProvider.System);
        var addresses = PermissionMatrix.Pages.Concat(PermissionMatrix.Downloads(((IEndpointRouteBuilder)host.Application).DataSources))
            .Where(address => address.Permission is not null).ToList();
        Assert.True(addresses.Count > 80, $"{addresses.Count}");

        // The table of rights speaks Chinese: it stood with half of an address cut off.
        var findings = addresses.Select(address => AddressNames.Of(address.Template)).Where(name => name.StartsWith('/')).ToList();
        foreach (var account in DemoAccounts.All.DistinctBy(account => (account.Role, account.Unit)))
        {
            using var visitor = await Visitor.SignedInAsync(host, account.UserName);
            var rights = new[] { account.Role }.Permissions(account.Unit);
            foreach (var address in addresses)
            {
                using var answer = await visitor.GetAsync(Example(address));
                var isOpen = answer.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized) && answer.Headers.Location?.ToString()
                    .Contains("/denied", StringComparison.Ordinal) != true;
                if (isOpen != rights.Contains(address.Permission!.Value) || (int)answer.StatusCode >= 500)
                {
                    findings.Add($"{account.Role} {account.Unit} {address.Template} ({address.Permission}): {(int)answer.StatusCode} {answer.Headers.Location}");
                }
            }
        }

        Expect.None(findings);
    }

    [Fact]
    public async Task Nobody_signed_in_is_led_to_the_sign_in_from_everywhere()
    {
        await using var host = await OfficeHost.ListeningAsync(TimeProvider.System);
        using var stranger = new Visitor(host);
        var findings = new List<string>();
        foreach (var address in PermissionMatrix.Pages.Concat(PermissionMatrix.Downloads(((IEndpointRouteBuilder)host.Application).DataSources)))
        {
            using var answer = await stranger.GetAsync(Example(address));
            if (answer.StatusCode != HttpStatusCode.Redirect || answer.Headers.Location?.ToString().Contains("/sign-in", StringComparison.Ordinal) != true)
            {
                findings.Add($"{address.Template}: {(int)answer.StatusCode} {answer.Headers.Location}");
            }
        }

        Expect.None(findings);
    }

    [Theory]
    [InlineData(Role.Member, Permission.ConfirmFiling, true)]
    [InlineData(Role.Member, Permission.Read, false)]
    [InlineData(Role.Officer, Permission.ConfirmFiling, false)]
    public void A_right_that_a_unit_brings_is_told_from_one_of_the_role(Role role, Permission permission, bool isOfUnit) =>
        Assert.Equal(isOfUnit, PermissionMatrix.IsOfUnit(role, permission));

    /// <summary>Something that fits the template: whether it is there does not matter, the right is asked first.</summary>
    private static string Example(GuardedAddress address) => Parameter().Replace(address.Template, parameter =>
        parameter.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.Empty.ToString()
            : parameter.Value.Contains(":int", StringComparison.Ordinal) ? "2026" : "x");

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
