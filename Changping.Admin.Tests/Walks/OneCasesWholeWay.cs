using Changping.Admin.Documents;
using Changping.Admin.Features.Administration.Accounts;
using Changping.Admin.Features.Enterprises;
using Changping.Admin.Features.Experts;
using Changping.Admin.Features.Projects;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Features.Reviews;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Documents;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Walks;

/// <summary>
/// One case, followed from two rows of registers to the post: matched, applied for, reviewed with one recusal, in notice, filed,
/// established, agreed on, with both letters. At each step the right person; the wrong one tries first at four of them.
/// </summary>
public sealed class OneCasesWholeWay
{
    private static readonly Actor Bureau = DemoAccounts.All.Single(account => account.UserName == "zhaochengyuan").Actor;

    [Fact]
    public async Task A_nomination_and_a_need_become_a_vice_president_in_service()
    {
        await using var office = await TestOffice.OpenAsync();
        await TestOffice.ImportAsync(office.Get<ExpertImport>(), ExpertsRegister.Schema, Rows.Expert(1));
        await TestOffice.ImportAsync(office.Get<EnterpriseImport>(), EnterprisesRegister.Schema, Rows.Enterprise(1));
        await office.Get<AdmitToPool>()
            .RunAsync(TestOffice.Officer, await office.AskAsync(context => context.Nominations.Select(nomination => nomination.Id).ToListAsync()), default);
        var expert = await office.AskAsync(context => context.Experts.Select(candidate => candidate.Number).SingleAsync());

        var form = new ApplicationForm(Rows.CreditCode(1), expert, "固态电池界面联合攻关", ProjectField.NaturalSciences, Money.FromYuan(500_000),
            [new GoalTarget(ResultKind.JointResearch, 1, "降低界面阻抗")], null);
        var number = await office.Get<DraftProject>().RunAsync(TestOffice.Officer, form, null, null, default);
        var id = await office.ProjectIdAsync(number);
        Task Take(Actor by, ProjectAction action, DateOnly? on = null, string? text = null, AgreementTerms? terms = null) =>
            office.Get<MoveProject>().RunAsync(by, new ProjectMove(id, action, on, Number: text, Terms: terms), default);

        // Nobody applies before both sides agreed.
        Assert.Equal(Clauses.Matching, (await Assert.ThrowsAsync<RuleViolationException>(() => Take(TestOffice.Officer, ProjectAction.Submit))).Clause);
        await office.AgreeAsync(Rows.CreditCode(1), Rows.CitizenNumber(1));
        await Take(TestOffice.Officer, ProjectAction.Submit);

        await ReviewAsync(office, id);
        Assert.Equal(ProjectState.Passed, await StateAsync(office));

        await Take(TestOffice.Officer, ProjectAction.PublishNotice, TestOffice.Day);
        Assert.Contains("期满后", (await Assert.ThrowsAsync<RuleViolationException>(() => Take(Bureau, ProjectAction.File, TestOffice.Day, "备 1")))
            .Message, StringComparison.Ordinal);
        office.Time.Advance(TimeSpan.FromDays(7));
        var filed = TestOffice.Day.AddDays(7);
        await Assert.ThrowsAsync<NotPermittedException>(() => Take(TestOffice.Officer, ProjectAction.File, filed, "备 1"));
        await Take(Bureau, ProjectAction.File, filed, "昌人才备〔2026〕1 号");

        Assert.Contains("另一人审批", (await Assert.ThrowsAsync<RuleViolationException>(
            () => Take(TestOffice.OfficerAndApprover, ProjectAction.Establish, filed))).Message, StringComparison.Ordinal);
        await Take(TestOffice.Approver, ProjectAction.Establish, filed);

        await Take(TestOffice.Officer, ProjectAction.SignAgreement, terms: new AgreementTerms(
            filed, "赵总", "钱处", "测一", "科技副总", filed.AddDays(1), "保留人事关系", "三方共有")
        { InstitutionSignedOn = filed.AddDays(-1), Attachments = "知识产权归属约定\n保密协议" });
        await Take(TestOffice.Officer, ProjectAction.IssueDistrictLetter, filed);
        office.Time.Advance(TimeSpan.FromDays(1));
        Assert.Contains("企业聘书", (await Assert.ThrowsAsync<RuleViolationException>(() => Take(TestOffice.Officer, ProjectAction.StartService)))
            .Message, StringComparison.Ordinal);
        await Take(TestOffice.Officer, ProjectAction.IssueEnterpriseLetter, filed);
        await Take(TestOffice.Officer, ProjectAction.StartService);

        Assert.Equal(ProjectState.InService, await StateAsync(office));
        var papers = await office.AskAsync(context => context.IssuedDocuments.Select(paper => paper.Number).ToListAsync());
        Assert.Equal(["2026-企聘-001", "2026-协议-001", "2026-聘书-001"], papers.Order(StringComparer.Ordinal));
        var agreement = Papers.Lines(await office.PaperAsync(await office.AskAsync(context =>
            context.IssuedDocuments.Where(paper => paper.Number == "2026-协议-001").Select(paper => paper.Id).SingleAsync())));
        Assert.Contains(agreement, line => line.Contains("2. 保密协议", StringComparison.Ordinal));
        Assert.Contains(agreement, line => line.Contains(DocumentText.Day(filed.AddDays(-1)), StringComparison.Ordinal));
        var view = (await office.Get<ProjectRecord>().RunAsync(TestOffice.Officer, number, default))!;
        Assert.Equal("2026-聘书-001", view.Project.DistrictLetter!.Number);
        Assert.Equal(new DateRange(filed.AddDays(1), filed.AddDays(1).AddYears(2).AddDays(-1)), view.Appointment!.Period);
    }

    /// <summary>A panel of five; the one from the expert's own institution keeps out by rule.</summary>
    private static async Task ReviewAsync(TestOffice office, ProjectId id)
    {
        var institution = await office.AskAsync(context => context.NominationListings.Select(listing => listing.Institution).SingleAsync());
        var reviewers = await office.AddReviewersAsync(5, institution);
        var round = await office.OpenRoundAsync(reviewers, id);
        var cells = (await office.Get<ShowRound>().RunAsync(TestOffice.Officer, round.Number, default))!.Projects.Single().Cells;
        Assert.Equal(reviewers[0], Assert.Single(cells, cell => cell.WhyRecused is not null).Reviewer);
        await Assert.ThrowsAsync<RuleViolationException>(() => office.ScoreAsync(ReviewOffice.First, round, 0, 100));
        for (var member = 1; member < reviewers.Count; member++)
        {
            await office.DeclareAsync(ReviewOffice.By(member), round, member);
            await office.ScoreAsync(ReviewOffice.By(member), round, member, 80);
        }

        await office.CloseAsync(TestOffice.SecondOfficer, round);
    }

    private static Task<ProjectState> StateAsync(TestOffice office) =>
        office.AskAsync(context => context.Projects.Select(project => project.State).SingleAsync());
}
