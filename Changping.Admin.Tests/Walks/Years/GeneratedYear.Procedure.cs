using Changping.Admin.Features.Matching.Needs;
using Changping.Admin.Features.Projects;
using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Features.Reviews;
using Changping.Admin.Office;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Tests.Support;
using Changping.Domain.Common;
using Changping.Domain.Matching;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Changping.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Walks.Years;

/// <summary>三（二）, 三（三）: from the intent to the service.</summary>
internal sealed partial class GeneratedYear
{
    /// <summary>Both sides agree, and the company applies.</summary>
    private async Task ApplyAsync(YearStep step)
    {
        var (expert, company) = (1 + (step.Which % YearTemplate.Experts), 1 + (step.Which / 7 % YearTemplate.Companies));
        var (by, number) = (YearPeople.Handler(step.How), Projects.Count + 1);
        if (step.How % 6 > 0 && !await DoAsync(by, Permission.Handle, $"an intent of {expert} with {company}", () => AgreeAsync(by, expert, company, number)))
        {
            return;
        }

        var document = Rows.CitizenNumber(expert);
        var expertNumber = await Office.AskAsync(context => context.Experts.Where(one => one.DocumentNumber == document).Select(one => one.Number)
            .SingleAsync());
        var (cost, humanities) = (Pick(Costs, step.How / 3), step.How % 4 == 0);
        var form = new ApplicationForm(Rows.CreditCode(company), expertNumber, TitleOf(number), humanities ? ProjectField.HumanitiesAndSocialSciences
            : ProjectField.NaturalSciences,
            new Money(cost), [new GoalTarget(ResultKind.JointResearch, 1, "攻克界面难题")], null);
        var drafted = await Office.Get<DraftProject>().RunAsync(by, form, null, null, default);
        var project = new KnownProject
        {
            Id = await Office.ProjectIdAsync(drafted),
            Number = drafted,
            Title = TitleOf(number),
            Expert = expert,
            Company = company,
            Cost = cost,
            Humanities = humanities,
        };
        Projects.Add(project);
        project.Authors.Add(by.Id);
        var submits = YearPeople.Any(step.Which);
        var may = Projects.Exists(other => other.Expert == expert && other.Start != default && other.Start <= Today.AddYears(2).AddDays(-1)
            && Today <= other.Last
            && (other.PaidBefore > 0 || Book.LiveOf(other.Id, Fund.Subsidy).Any())) ? false : (bool?)null;
        if (await MoveAsync(submits, project, ProjectAction.Submit, may: may))
        {
            project.Stage = KnownStage.Submitted;
            project.Authors.Add(submits.Id);
        }
    }

    private async Task AgreeAsync(Actor by, int expert, int company, int number)
    {
        await TestOffice.ImportAsync(Office.Get<NeedImport>(), NeedsRegister.Schema,
            Rows.Need(1, ("统一社会信用代码", Rows.CreditCode(company)), ("企业名称", null), ("需求名称", TitleOf(number))));
        var (need, who) = await Office.AskAsync(async context => (
            await context.Needs.OrderByDescending(one => one.Number).Select(one => one.Id).FirstAsync(),
            await context.Experts.Where(one => one.DocumentNumber == Rows.CitizenNumber(expert)).Select(one => one.Id).SingleAsync()));
        await Office.Get<PublishNeeds>().RunAsync(by, [need], default);
        var intent = await Office.Get<ProposeIntent>().RunAsync(by, need, who, default);
        var id = await Office.AskAsync(context => context.CooperationIntents.Where(one => one.Number == intent).Select(one => one.Id).SingleAsync());
        foreach (var side in Enum.GetValues<ConsentSide>())
        {
            await Office.Get<RecordConsent>().RunAsync(by, new ConsentNote(id, side, Today, "意向函"), default);
        }
    }

    /// <summary>All that was handed in goes into one round of three; the third member's paper is entered by an officer, who must not close it.</summary>
    private async Task ReviewAsync(YearStep step)
    {
        var open = Projects.Where(project => project.Stage == KnownStage.Submitted).ToList();
        if (open.Count == 0)
        {
            return;
        }

        var officer = YearPeople.Handler(step.How);
        var panel = await Office.AskAsync(context => context.Reviewers.OrderBy(reviewer => reviewer.Name).Select(reviewer => reviewer.Id).ToListAsync());
        var number = await Office.Get<PrepareRound>()
            .RunAsync(officer, new RoundArrangement(new RoundPlan("项目评审", Today, 70, ReviewCriterion.Defaults), panel), default);
        var id = await Office.AskAsync(context => context.ReviewRounds.Where(one => one.Number == number).Select(one => one.Id).SingleAsync());
        var round = new OpenedRound(id, number, panel, [.. open.Select(project => project.Id)]);
        await Office.Get<AssignProjects>().RunAsync(officer, id, round.Projects, default);
        await Office.Get<OpenRound>().RunAsync(officer, id, default);
        await Office.AttachPaperAsync(id);
        Actor[] enters = [ReviewOffice.First, ReviewOffice.Second, officer];
        for (var member = 0; member < panel.Count; member++)
        {
            await Office.DeclareAsync(enters[member], round, member);
            for (var project = 0; project < open.Count; project++)
            {
                await Office.ScoreAsync(enters[member], round, member, (step.Which + project) % 5 == 0 ? 60 : 80, project);
            }
        }

        await DoAsync(officer, Permission.Handle, $"to close {number}", () => Office.CloseAsync(officer, round), authors: [officer.Id]);
        var other = YearPeople.Handler(step.How + 1);
        await DoAsync(other, Permission.Handle, $"to close {number}", () => Office.CloseAsync(other, round), may: true);
        for (var project = 0; project < open.Count; project++)
        {
            open[project].Stage = (step.Which + project) % 5 == 0 ? KnownStage.Gone : KnownStage.Passed;
            open[project].Authors.Add(officer.Id);
        }
    }

    /// <summary>The next step of a project on its way into service; one in four on a day that cannot be.</summary>
    private async Task ForwardAsync(YearStep step)
    {
        var open = Projects.Where(project => project.Stage is KnownStage.Passed or KnownStage.InNotice or KnownStage.Filed or KnownStage.Established
            or KnownStage.Signed
            || (project.Stage == KnownStage.Serving && (Today > project.Last || step.How % 29 == 0))).ToList();
        if (open.Count == 0)
        {
            return;
        }

        var project = Pick(open, step.Which);
        var (by, wrongly) = (YearPeople.Any(step.How), step.How % 4 == 0);
        switch (project.Stage)
        {
            case KnownStage.Passed:
                if (await MoveAsync(by, project, ProjectAction.PublishNotice, Today.AddDays(wrongly ? -1 : 0), may: !wrongly))
                {
                    project.Stage = KnownStage.InNotice;
                }

                break;
            case KnownStage.InNotice:
                by = step.How % 9 == 0 ? by : EstablishedProjects.Bureau;
                if (await MoveAsync(by, project, ProjectAction.File, Today.AddDays(wrongly ? 1 : 0), number: "昌人才备〔2027〕1 号", may: wrongly ? false
                    : null, needs: Permission.ConfirmFiling))
                {
                    (project.Stage, project.Filed) = (KnownStage.Filed, Today);
                }

                break;
            case KnownStage.Filed:
                await EstablishAsync(project, by, step.How);
                break;
            case KnownStage.Established:
                await SignAsync(project, by, step);
                break;
            case KnownStage.Signed:
                await BeginAsync(project, by, step);
                break;
            default:
                if (await MoveAsync(by, project, ProjectAction.Conclude, may: Today > project.Last ? null : false))
                {
                    project.Stage = KnownStage.Concluded;
                }

                break;
        }
    }

    private async Task<bool> MoveAsync(
        Actor by, KnownProject project, ProjectAction action, DateOnly? on = null, string? number = null, AgreementTerms? terms = null, bool? may = null,
        Permission needs = Permission.Handle, IEnumerable<Guid>? authors = null) =>
        await DoAsync(by, needs, $"{action} of {project.Number}{(on is { } day ? $" on {day:yyyy-MM-dd}" : "")}",
            () => Office.Get<MoveProject>().RunAsync(by, new ProjectMove(project.Id, action, on, "测试依据", number, terms), default), may, authors);
}
