using Changping.Admin.Components.Lists;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Institutions;
using Changping.Admin.Features.Overview.Home;
using Changping.Admin.Office;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Eligibility;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Institutions;

/// <summary>二（一）, reading 0038: what no list says of an institution is proposed by one and confirmed by another.</summary>
public sealed class KindsByTwoPersonsTests
{
    private const string Unlisted = "某某前沿技术研究中心";

    [Fact]
    public async Task One_officer_confirmed_an_internationally_renowned_institution_with_evidence_x_and_admitted()
    {
        await using var office = await OfficeAsync();
        await StateAsync(office, TestOffice.Officer, InstitutionKind.InternationallyRenowned);

        Assert.Equal(Overall.Incomplete, await OverallAsync(office));
        var nominations = await office.AskAsync(context => context.Nominations.Select(nomination => nomination.Id).ToListAsync());
        var plan = await office.Get<PlanAdmission>().RunAsync(TestOffice.Officer, ListQuery.First, nominations, default);
        Assert.All(plan, row => Assert.NotEmpty(row.Blockers));
        var institution = await ReadAsync(office);
        Assert.Contains("本人经办", await RefusedAsync(() => DecideAsync(office, TestOffice.OfficerAndApprover, confirm: true)), StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotPermittedException>(() => DecideAsync(office, TestOffice.SecondOfficer, confirm: true));
        Assert.Equal($"/institutions/{institution.Id.Value}",
            Assert.Single(await office.Get<HomeTasks>().RunAsync(TestOffice.Approver, default), task => task.Kind == "单位类别待确认").Address);
        Assert.Equal(1, (await office.Get<ListInstitutions>().RunAsync(TestOffice.Officer, ListQuery.First, default))
            .StatusCounts[nameof(InstitutionStanding.Proposed)]);

        await DecideAsync(office, TestOffice.Approver, confirm: true);
        Assert.Equal(Overall.Eligible, await OverallAsync(office));
        Assert.Null((await ReadAsync(office)).Proposed);
        Assert.Contains("已由 王负责 办理", await RefusedAsync(() => DecideAsync(office, TestOffice.Approver, confirm: true)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_that_a_register_brought_are_planned_row_by_row_and_none_is_confirmed_by_who_stated_it()
    {
        await using var office = await OfficeAsync();
        await StateAsync(office, TestOffice.Officer, InstitutionKind.InternationallyRenowned);
        var institution = await ReadAsync(office);
        var row = Assert.Single(await office.Get<PlanInstitutionDecisions>().RunAsync(TestOffice.Approver, [institution.Id], default));
        Assert.Empty(row.Blockers);
        Assert.Equal((institution.Id, institution.Version), row.Key);
        Assert.Equal(institution.Proposed!.ToString(), row.Effect);
        Assert.Contains(row.Notes, note => note.Contains("件未入库的推荐随之重新认定", StringComparison.Ordinal));
        var own = Assert.Single(await office.Get<PlanInstitutionDecisions>().RunAsync(TestOffice.OfficerAndApprover, [institution.Id], default));
        Assert.Contains("本人经办", Assert.Single(own.Blockers), StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotPermittedException>(() => office.Get<PlanInstitutionDecisions>()
            .RunAsync(TestOffice.SecondOfficer, [institution.Id], default));
        await DecideAsync(office, TestOffice.Approver, confirm: true);
        Assert.NotEmpty(Assert.Single(await office.Get<PlanInstitutionDecisions>().RunAsync(TestOffice.Approver, [institution.Id], default)).Blockers);
    }

    [Fact]
    public async Task Sent_back_it_counts_as_before_and_may_be_stated_anew()
    {
        await using var office = await OfficeAsync();
        await StateAsync(office, TestOffice.Officer, InstitutionKind.InternationallyRenowned);
        Assert.Contains("请填写退回的原因", await RefusedAsync(() => DecideAsync(office, TestOffice.Approver, confirm: false)), StringComparison.Ordinal);
        await DecideAsync(office, TestOffice.Approver, confirm: false, "排名无出处");
        Assert.Equal((false, Overall.Incomplete), ((await ReadAsync(office)).IsConfirmed, await OverallAsync(office)));
        await StateAsync(office, TestOffice.SecondOfficer, InstitutionKind.NewTypeResearchInstitute);
        await DecideAsync(office, TestOffice.Approver, confirm: true);
        Assert.Equal(Overall.Eligible, await OverallAsync(office));
    }

    [Fact]
    public async Task What_the_lists_say_too_holds_at_once_and_what_denies_them_does_not()
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1));
        var institution = await office.AskAsync(context => context.Institutions.AsNoTracking().SingleAsync());
        var view = (await office.Get<ShowInstitution>().RunAsync(TestOffice.Officer, institution.Id, default))!;
        await office.Get<ConfirmInstitution>().RunAsync(TestOffice.Officer, ConfirmationDraft.For(view).For(view.Institution), default);
        institution = await office.AskAsync(context => context.Institutions.AsNoTracking().SingleAsync());
        Assert.Equal((true, null), (institution.IsConfirmed, institution.Proposed));

        await office.Get<ConfirmInstitution>()
            .RunAsync(TestOffice.Officer, new InstitutionConfirmation(institution.Id, [], [], "已撤并", institution.Version), default);
        Assert.Equal(Overall.Eligible, await OverallAsync(office));
    }

    [Fact]
    public async Task A_register_proposes_what_no_list_says_and_the_same_file_again_changes_nothing()
    {
        await using var office = await OfficeAsync();
        var row = new Dictionary<string, string?> { ["单位名称"] = Unlisted, ["单位类别"] = "国际知名机构", ["认定依据"] = "QS 排名" };
        await TestOffice.ImportAsync(office.Get<InstitutionImport>(), InstitutionsRegister.Schema, row);
        Assert.Equal(("QS 排名", false), ((await ReadAsync(office)).Proposed!.Evidence, (await ReadAsync(office)).IsConfirmed));
        var again = await TestOffice.PreviewAsync(office.Get<InstitutionImport>(), InstitutionsRegister.Schema, row);
        Assert.Equal(RowFate.Unchanged, Assert.Single(again.Rows).Fate);
    }

    private static async Task<TestOffice> OfficeAsync()
    {
        var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, ("派出单位", Unlisted)));
        return office;
    }

    private static Task<SendingInstitution> ReadAsync(TestOffice office) =>
        office.AskAsync(context => context.Institutions.AsNoTracking().SingleAsync(institution => institution.Name == Unlisted));

    private static async Task StateAsync(TestOffice office, Actor by, params InstitutionKind[] kinds)
    {
        var institution = await ReadAsync(office);
        await office.Get<ConfirmInstitution>().RunAsync(by, new InstitutionConfirmation(institution.Id, kinds, [], "x", institution.Version), default);
    }

    private static async Task DecideAsync(TestOffice office, Actor by, bool confirm, string? reason = null)
    {
        var institution = await ReadAsync(office);
        await office.Get<DecideInstitution>().RunAsync(by, institution.Id, institution.Version, confirm, reason, default);
    }

    private static Task<Overall> OverallAsync(TestOffice office) =>
        office.AskAsync(context => context.NominationListings.Select(listing => listing.Overall).SingleAsync());

    private static async Task<string> RefusedAsync(Func<Task> deed) => (await Assert.ThrowsAsync<RuleViolationException>(deed)).Message;
}
