using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Institutions;
using Changping.Admin.Features.Policies;
using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Experts;

/// <summary>What the list says of a nomination is what the rules say of it now, whatever changed: each cause by itself.</summary>
public sealed class ListVerdictTests
{
    private const string Unlisted = "某某前沿技术研究中心";

    [Fact]
    public async Task The_activation_of_a_version_judges_the_list_again()
    {
        await using var office = await ListedNomination.NominatedAsync(("推荐日期", $"{TestOffice.Day:yyyy-MM-dd}"), ("参加工作时间", "2024-05-01"));
        Assert.Equal((Overall.Eligible, null), await office.ShownAsync());

        await using var later = await office.UnderSecondVersionAsync();

        var (overall, next) = await later.ShownAsync();
        Assert.Equal(Overall.Ineligible, overall);
        Assert.StartsWith("三（二）2 ", next, StringComparison.Ordinal);
        await later.ExpectFreshAsync();
    }

    [Fact]
    public async Task A_day_that_the_activated_version_does_not_cover_is_no_longer_shown_as_eligible()
    {
        await using var office = await TestOffice.OpenAsync(policyInForce: false);
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert());
        Assert.Equal((Overall.Eligible, null), await office.ShownAsync());

        await office.ActivateAsync("2.0", new DateOnly(2026, 11, 2));

        var (overall, next) = await office.ShownAsync();
        Assert.Equal(Overall.Incomplete, overall);
        Assert.Equal("2026-11-01 无有效的“政策”：该日不在任何政策版本的有效期内（六（二）2）", next);
    }

    [Fact]
    public async Task A_confirmed_reading_changes_no_verdict()
    {
        await using var office = await ListedNomination.NominatedAsync(("参加工作时间", "2024-11"));
        var before = await office.ShownAsync();

        await office.Get<ConfirmReading>().RunAsync(TestOffice.Administrator, "0006", default);

        Assert.Equal(before, await office.ShownAsync());
        await office.ExpectFreshAsync();
    }

    [Fact]
    public async Task Confirmed_kinds_of_an_institution_judge_its_nominations_again()
    {
        await using var office = await ListedNomination.NominatedAsync(("派出单位", Unlisted));
        Assert.Equal(Overall.Incomplete, (await office.ShownAsync()).Overall);

        var institution = await office.AskAsync(context => context.Institutions.SingleAsync());
        await office.SettleAsync(institution.Id, [InstitutionKind.NewTypeResearchInstitute], "市科委认定文件");

        Assert.Equal((Overall.Eligible, null), await office.ShownAsync());
        await office.ExpectFreshAsync();
    }

    [Fact]
    public async Task The_register_of_institutions_judges_their_nominations_again()
    {
        await using var office = await ListedNomination.NominatedAsync(("派出单位", Unlisted));

        await TestOffice.ImportAsync(office.Get<InstitutionImport>(), InstitutionsRegister.Schema,
            new Dictionary<string, string?> { ["单位名称"] = Unlisted, ["单位类别"] = "新型研发机构", ["认定依据"] = "市科委认定文件" });
        await office.ConfirmKindsAsync(await office.AskAsync(context => context.Institutions.Select(institution => institution.Id).SingleAsync()));

        Assert.Equal((Overall.Eligible, null), await office.ShownAsync());
        await office.ExpectFreshAsync();
    }

    [Fact]
    public async Task A_corrected_nomination_is_judged_again()
    {
        await using var office = await ListedNomination.NominatedAsync(("政治素质", null));
        Assert.Equal(Overall.Incomplete, (await office.ShownAsync()).Overall);

        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert());

        Assert.Equal((Overall.Eligible, null), await office.ShownAsync());
        await office.ExpectFreshAsync();
    }

    [Theory]
    [InlineData(true, Overall.EligibleByRelaxation)]
    [InlineData(false, Overall.Ineligible)]
    public async Task A_decided_relaxation_is_judged_again(bool approve, Overall shown)
    {
        await using var office = await ListedNomination.NominatedAsync(("专业技术职务", "讲师"), ("学位", "硕士"));
        var nomination = await office.AskAsync(context => context.Nominations.Select(nomination => nomination.Id).SingleAsync());
        await office.ProveAsync(nomination);
        await office.Get<ProposeRelaxation>().RunAsync(
            TestOffice.Officer, new RelaxationProposal(nomination, [RelaxationGround.UrgentlyNeeded], "企业急需证明", [RelaxableCriterion.Qualification]), default);
        Assert.Equal(Overall.Ineligible, (await office.ShownAsync()).Overall);

        await office.Get<DecideRelaxation>().RunAsync(TestOffice.Approver, nomination, 1, approve, "材料属实", default);

        Assert.Equal(shown, (await office.ShownAsync()).Overall);
        await office.ExpectFreshAsync();
    }

    [Fact]
    public async Task Days_that_pass_change_no_verdict_since_it_is_of_the_day_of_the_nomination()
    {
        await using var office = await ListedNomination.NominatedAsync(("参加工作时间", "2024-11-24"), ("推荐日期", "2026-11-22"));
        Assert.Equal(Overall.Ineligible, (await office.ShownAsync()).Overall);
        await office.ExpectFreshAsync();

        office.Time.Advance(TimeSpan.FromDays(2));

        Assert.Equal(Overall.Ineligible, (await office.ShownAsync()).Overall);
        await office.ExpectFreshAsync();
    }

    [Fact]
    public async Task A_preview_for_another_day_does_not_put_that_days_verdict_into_the_list()
    {
        await using var office = await TestOffice.OpenAsync();
        var import = office.Get<ExpertImport>();
        var row = RegisterReader.Parse(5, Rows.Expert(1, ("参加工作时间", "2024-11-15")), ExpertsRegister.Schema);
        var preview = await import.PreviewAsync(TestOffice.Officer, [row], "测试", new DateOnly(2026, 11, 20), default);
        Assert.Equal("符合", preview.Rows[0].Outcome);

        await import.CommitAsync(TestOffice.Officer, preview, skipFaulty: false, default);

        Assert.Equal(Overall.Ineligible, (await office.ShownAsync()).Overall);
        await office.ExpectFreshAsync();
    }

    [Fact]
    public async Task What_was_admitted_keeps_the_verdict_that_the_pool_rests_on()
    {
        await using var office = await ListedNomination.NominatedAsync(("推荐日期", $"{TestOffice.Day:yyyy-MM-dd}"), ("参加工作时间", "2024-05-01"));
        await office.Get<AdmitToPool>().RunAsync(
            TestOffice.Officer, await office.AskAsync(context => context.Nominations.Select(nomination => nomination.Id).ToListAsync()), default);

        await using var later = await office.UnderSecondVersionAsync();
        await later.Get<ListingStart>().EnsureAsync();

        Assert.Equal((Overall.Eligible, null), await later.ShownAsync());
        Assert.Equal(("2.0", Overall.Eligible), await later.AskAsync(async context =>
        {
            var verdict = await context.PoolEntries.Select(entry => entry.Verdict).SingleAsync();
            return (verdict.Policy, verdict.Overall);
        }));
    }
}
