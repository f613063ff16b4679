using Changping.Admin.Features.Experts;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Eligibility;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Features.Experts;

/// <summary>What a cell says is kept in its own words, and dates that cannot be are refused at the cell, in the form and by the command.</summary>
public sealed class NominationCellsTests
{
    [Theory]
    [InlineData("攻读博士", Overall.Incomplete)]
    [InlineData("名誉博士", Overall.Incomplete)]
    [InlineData("博士（美国）", Overall.Incomplete)]
    [InlineData("Doctor of Philosophy", Overall.Eligible)]
    [InlineData("DPhil", Overall.Eligible)]
    [InlineData("博士、硕士", Overall.Eligible)]
    [InlineData("硕士", Overall.Ineligible)]
    public async Task A_degree_is_no_fault_and_its_words_are_kept_and_shown_as_evidence(string words, Overall overall)
    {
        await using var office = await ListedNomination.NominatedAsync(("学位", words), ("专业技术职务", "讲师"));

        Assert.Equal((words, words), await office.AskAsync(async context =>
            (await context.Nominations.Select(nomination => nomination.Facts.Credentials.Degree).SingleAsync(),
                (await context.NominationListings.SingleAsync()).Degree)));
        Assert.Equal(overall, (await office.ShownAsync()).Overall);
        var nomination = await office.AskAsync(context => context.Nominations.Select(one => one.Number).SingleAsync());
        var verdict = (await office.Get<ShowNomination>().RunAsync(TestOffice.Officer, nomination, default))!.Verdict;
        Assert.Contains(words, verdict.Findings[1].Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-23", null)]
    [InlineData("2026-11-24", "推荐日期 2026-11-24 晚于今天（2026-11-23）")]
    [InlineData("2030-01-01", "晚于今天")]
    public async Task A_nomination_of_a_day_to_come_was_met_and_is_refused_at_its_cell(string day, string? message)
    {
        await using var office = await TestOffice.OpenAsync();
        await ExpectFaultAsync(office, Rows.Expert(1, ("推荐日期", day)), "推荐日期", message);
    }

    [Theory]
    [InlineData("1980-05", null)]
    [InlineData("2030-01-01", "出生日期 2030-01-01 在今天")]
    [InlineData("2010-01-01", "不满 18 周岁")]
    [InlineData("1940-01-01", "已过 80 周岁")]
    public async Task A_birth_date_that_cannot_be_was_accepted_and_is_refused_at_its_cell(string birth, string? message)
    {
        await using var office = await TestOffice.OpenAsync();
        await ExpectFaultAsync(office, Rows.Expert(1, ("证件类型", "护照"), ("证件号码", "X99000001"), ("出生日期", birth)), "出生日期", message);
    }

    [Fact]
    public async Task A_preview_of_tomorrow_is_not_committed_by_an_office_whose_day_is_today()
    {
        await using var office = await TestOffice.OpenAsync();
        office.Time.Advance(TimeSpan.FromDays(1));
        var preview = await TestOffice.PreviewAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, ("推荐日期", "2026-11-24")));
        await using var earlier = office.Beside();

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => earlier.Get<ExpertImport>()
            .CommitAsync(TestOffice.Officer, preview, skipFaulty: false, default));
        Assert.Contains("晚于今天", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, await office.AskAsync(context => context.Nominations.CountAsync()));
    }

    [Fact]
    public async Task What_came_in_with_a_day_to_come_before_the_rule_is_not_admitted()
    {
        await using var office = await TestOffice.OpenAsync();
        office.Time.Advance(TimeSpan.FromDays(1));
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1, ("推荐日期", "2026-11-24")));
        await using var earlier = office.Beside();
        var id = await earlier.AskAsync(context => context.Nominations.Select(nomination => nomination.Id).SingleAsync());

        var row = Assert.Single(await earlier.Get<PlanAdmission>()
            .RunAsync(TestOffice.Officer, Changping.Admin.Components.Lists.ListQuery.First, null, default));
        Assert.Contains("晚于今天", Assert.Single(row.Blockers), StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => earlier.Get<AdmitToPool>().RunAsync(TestOffice.Officer, [id], default));
        Assert.Contains("晚于今天", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, Overall.Incomplete)]
    [InlineData("固态电池界面", null, Overall.Eligible)]
    [InlineData(null, "十年电池研究", Overall.Eligible)]
    public async Task Ability_without_a_word_was_met_and_needs_the_narrative(string? problems, string? statement, Overall overall)
    {
        await using var office = await ListedNomination.NominatedAsync(("可解决的技术问题", problems), ("专业能力说明", statement));
        Assert.Equal(overall, (await office.ShownAsync()).Overall);
        await office.ExpectFreshAsync();
    }

    private static async Task ExpectFaultAsync(TestOffice office, Dictionary<string, string?> row, string column, string? message)
    {
        var preview = await TestOffice.PreviewAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, row);
        var form = await office.Get<CheckNomination>().RunAsync(TestOffice.Officer, row, null, default);

        Assert.Equal(message is null, !preview.HasFaults);
        Assert.Equal(message is null, form.MayBeSaved);
        if (message is not null)
        {
            Assert.Equal(column, Assert.Single(preview.Faults).Column);
            Assert.Contains(message, preview.Faults.Single().Message, StringComparison.Ordinal);
            Assert.Contains(message, form.Faults[column], StringComparison.Ordinal);
        }
    }
}
