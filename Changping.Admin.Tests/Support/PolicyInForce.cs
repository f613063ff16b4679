using Changping.Admin.Features.Policies;
using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Office;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Support;

/// <summary>A version put into force by two persons.</summary>
internal static class PolicyInForce
{
    /// <summary>The book in which one version is in force, by the file as it is.</summary>
    public static PolicyBook Issued(this PolicyFiles files, string version, DateOnly issuedOn) =>
        files.Book(new Dictionary<string, ActivationTerms> { [version] = new(issuedOn, null, null, files.HashOf(version)) });

    public static async Task ActivateAsync(this TestOffice office, string version, DateOnly issuedOn, DateOnly? goLiveOn = null)
    {
        await office.ProposeAsync(version, ActivationKind.Activation, issuedOn, goLiveOn);
        await office.DecideActivationAsync(version);
    }

    public static Task ProposeAsync(this TestOffice office, string version, ActivationKind kind, DateOnly? day, DateOnly? goLiveOn = null) =>
        office.Get<ProposeActivation>().RunAsync(TestOffice.Administrator, new ActivationDraft(version, kind, day, "测试用虚构日期", goLiveOn), default);

    /// <summary>By the approver, where nobody else is named.</summary>
    public static async Task DecideActivationAsync(this TestOffice office, string version, bool confirm = true, string? reason = null, Actor? by = null)
    {
        var id = await office.AskAsync(context => context.PolicyActivations
            .Where(entry => entry.PolicyVersion == version && entry.State == ActivationState.Proposed).Select(entry => entry.Id).SingleAsync());
        await office.Get<DecideActivation>().RunAsync(by ?? TestOffice.Approver, id, confirm, reason, default);
    }

    /// <summary>The files as they are now count as those that two persons put into force, whatever they said before.</summary>
    public static async Task TakePolicyFileAsync(this TestOffice office)
    {
        await office.ByHandAsync("UPDATE PolicyActivations SET FileHash = NULL");
        await office.Get<PolicyStart>().EnsureAsync();
    }
}
