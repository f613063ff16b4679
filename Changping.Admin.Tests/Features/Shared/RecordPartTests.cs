using Bunit;
using Changping.Admin.Components.Forms;
using Changping.Admin.Components.Records;
using Changping.Admin.Features.Institutions;
using Changping.Admin.Tests.Domain;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Microsoft.Extensions.DependencyInjection;

namespace Changping.Admin.Tests.Features.Shared;

public class RecordPartTests
{
    [Fact]
    public async Task An_amount_reads_as_one_line_with_its_clause()
    {
        await using var context = new ScreenContext();
        var card = context.Render<AmountCard>(part => part
            .Add(one => one.Steps, ["800,000.00 × 50 % = 400,000.00", "上限 300,000.00"])
            .Add(one => one.Final, Money.FromYuan(300000))
            .Add(one => one.Clause, Policy20.InForce.Cite(Clauses.ProjectSubsidy)));
        var line = string.Concat(card.Find(".amount").TextContent.Where(sign => !char.IsWhiteSpace(sign)));
        Assert.Equal("800,000.00×50%=400,000.00→上限300,000.00→核定300,000.00元（四（二）1）", line);
    }

    [Fact]
    public async Task A_clause_is_looked_up_when_opened_and_marks_what_is_not_confirmed()
    {
        await using var context = new ScreenContext();
        var texts = new ShippedClauses();
        context.Services.AddSingleton<IClauseTexts>(texts);
        var link = context.Render<ClauseLink>(part => part.Add(one => one.Of, Clauses.WorkExperience));
        Assert.Equal("二（二）2", link.Find("button").TextContent);
        Assert.Equal(0, texts.Asked);
        await link.Find("button").ClickAsync(new());
        Assert.Contains("待确认", link.Markup, StringComparison.Ordinal);
        Assert.Equal(1, texts.Asked);
    }

    [Fact]
    public async Task A_verdict_names_its_day_and_the_cure()
    {
        await using var context = new ScreenContext();
        var card = context.Render<VerdictCard>(part => part
            .Add(one => one.Overall, "不符合")
            .Add(one => one.Tone, StateTone.Bad)
            .Add(one => one.ReferenceDate, new DateOnly(2026, 11, 1))
            .Add(one => one.PolicyVersion, "2.0")
            .Add(one => one.Rows, [new VerdictRow(Policy20.InForce.Cite(Clauses.WorkExperience), "工作经历", StateTone.Bad, "✗ 不满足", "2025-09-01 起工作",
                "2027-09-01 起满足，或申请放宽。")]));
        Assert.Contains("以推荐日 2026-11-01 为准 · 政策 2.0 版", card.Markup, StringComparison.Ordinal);
        Assert.Contains("2027-09-01 起满足", card.Find(".cure").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timeline_speaks_Beijing_time_and_shows_old_and_new()
    {
        await using var context = new ScreenContext();
        var line = context.Render<Timeline>(part => part.Add(one => one.Entries,
        [
            new TimelineEntry(new DateTimeOffset(2026, 11, 1, 16, 30, 0, TimeSpan.Zero), "李经办", "修改", "增补检测费")
            {
                Changes = [new TimelineChange("项目总经费", "780,000.00", "800,000.00")],
            },
        ]));
        Assert.Equal("2026-11-02 00:30", line.Find("dt").TextContent);
        Assert.Equal("780,000.00", line.Find(".old").TextContent);
        Assert.Contains("增补检测费", line.Markup, StringComparison.Ordinal);
    }
}
