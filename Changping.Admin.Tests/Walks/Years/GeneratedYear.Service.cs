using Changping.Admin.Features.Projects.Steps;
using Changping.Admin.Office;
using Changping.Admin.Tests.Support;
using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Walks.Years;

/// <summary>Rulings 2, 15 and 16: establishment, agreement, arrival, and how a service breaks off.</summary>
internal sealed partial class GeneratedYear
{
    private const int StartMonths = 6;
    private const int BackDays = 30;

    /// <summary>Since when the later version is in force; null while it is not.</summary>
    private DateOnly? _laterSince;

    private string VersionOn(DateOnly day) => day >= _laterSince ? YearTerms.Later.Version : YearTerms.Second.Version;

    private async Task EstablishAsync(KnownProject project, Actor by, int how)
    {
        var day = (how % 6) switch { 0 => Today.AddDays(1), 1 => Today.AddDays(-BackDays - 1), 2 => project.Filed.AddDays(-1), 3 => project.Filed, _ => Today };
        var may = day <= Today && day >= Today.AddDays(-BackDays) && day >= project.Filed && VersionOn(day) == VersionOn(Today)
            && !IsStopped(project.Company) && !_outside.Contains(project.Expert);
        if (await MoveAsync(by, project, ProjectAction.Establish, day, may: !may ? false : _unsure.Contains(project.Expert) ? null : true,
            needs: Permission.Approve, authors: project.Authors))
        {
            (project.Stage, project.Established, project.Version) = (KnownStage.Established, day, VersionOn(day));
        }
    }

    private async Task SignAsync(KnownProject project, Actor by, YearStep step)
    {
        var signed = Today.AddDays(step.How % 7 == 0 ? 1 : -(step.Which % 3));
        var start = step.How % 8 == 1 ? signed.AddDays(-1) : step.How % 8 == 2 ? project.Established.AddMonths(StartMonths).AddDays(1)
            : signed.AddDays(step.Which % 20);
        var last = Reckoning.After(start, 24).AddDays(-1);
        var may = signed <= Today && signed >= project.Established && start >= signed && start <= project.Established.AddMonths(StartMonths)
            && IsFree(project, start, last);
        var terms = EstablishedProjects.Terms with { SignedOn = signed, ServiceStart = start };
        if (await MoveAsync(by, project, ProjectAction.SignAgreement, terms: terms, may: may))
        {
            (project.Stage, project.Signed, project.Start, project.Last, project.PlainLast) = (KnownStage.Signed, signed, start, last, last);
        }
    }

    private bool IsFree(KnownProject project, DateOnly start, DateOnly last) => !Projects.Exists(other =>
        other.Id != project.Id && other.Expert == project.Expert && HoldsPost(other) && other.Start <= last && start <= other.Served);

    /// <summary>The letters first, then the expert comes: on the agreed day, later, or too early to be registered.</summary>
    private async Task BeginAsync(KnownProject project, Actor by, YearStep step)
    {
        if (!project.HasBothLetters && !project.IsRegistered && step.How % 10 > 0)
        {
            var officer = YearPeople.Handler(step.How);
            await MoveAsync(officer, project, ProjectAction.IssueDistrictLetter, Today, may: true);
            project.HasBothLetters = await MoveAsync(officer, project, ProjectAction.IssueEnterpriseLetter, Today, may: true);
        }

        DateOnly? on = (step.How % 4) switch { 0 => Today, 1 => Today.AddDays(1), _ => null };
        var arrived = on ?? project.Start;
        var last = arrived == project.Start ? project.Last : Reckoning.After(arrived, 24).AddDays(-1);
        var may = (project.HasBothLetters || project.IsRegistered) && project.Start <= Today && arrived >= project.Start && arrived <= Today
            && (project.IsRegistered || arrived <= project.Established.AddMonths(StartMonths)) && (arrived == project.Start || IsFree(project, arrived, last));
        if (await MoveAsync(by, project, ProjectAction.StartService, on, may: may))
        {
            (project.Stage, project.Start, project.Last, project.PlainLast) = (KnownStage.Serving, arrived, last, last);
        }
    }

    /// <summary>放弃立项, 提前结束, 终止 (未到岗 before the arrival), and to take an early end back.</summary>
    private async Task ProposeStepAsync(YearStep step)
    {
        var open = Projects.Where(project => project.Stage is KnownStage.Established or KnownStage.Signed or KnownStage.Serving
            or KnownStage.Concluded).ToList();
        if (open.Count == 0)
        {
            return;
        }

        var project = Pick(open, step.Which);
        var by = YearPeople.Any(step.How);
        var action = project.Stage switch
        {
            KnownStage.Established => ProjectAction.GiveUp,
            KnownStage.Signed => ProjectAction.Terminate,
            KnownStage.Serving => step.How % 3 == 0 ? ProjectAction.Terminate : ProjectAction.EndEarly,
            _ => ProjectAction.ResumeService,
        };
        DateOnly? day = project.Stage != KnownStage.Serving ? null
            : (step.How % 7) switch { 0 => Today.AddDays(1), 1 => project.Start.AddDays(-1), 2 => project.Last, _ => Today.AddDays(-(step.Which % 150)) };
        var may = project.Proposal is null && (project.Stage != KnownStage.Serving || (day >= project.Start && day < project.Last && day <= Today))
            && (action != ProjectAction.ResumeService || MayResume(project, by));
        if (await DoAsync(by, Permission.Handle, $"to propose {action} of {project.Number} on {day:yyyy-MM-dd}",
            () => Office.Get<ProposeStep>().RunAsync(by, new ProjectMove(project.Id, action, day, "测试原因"), default), may))
        {
            project.Proposal = new KnownProposal(action, day, by.Id);
        }
    }

    /// <summary>By the two who ended it, while nothing rests on the end.</summary>
    private bool MayResume(KnownProject project, Actor by) => project is { BrokenOff: not null, EndedBy: { } two }
        && (two.Item1 == by.Id || two.Item2 == by.Id) && !project.Evaluation.WasEverWritten && !project.Audit.WasEverWritten && project.Ranked.Count == 0
        && !Book.Entries.Exists(entry => entry.Project.Id == project.Id && entry.CameBack + entry.ComingBack > 0)
        && IsFree(project, project.Start, project.Last);

    private async Task DecideStepAsync(YearStep step)
    {
        var waiting = Projects.Where(project => project.Proposal is not null).ToList();
        if (waiting.Count == 0)
        {
            return;
        }

        var project = Pick(waiting, step.Which);
        var (proposal, by, confirm) = (project.Proposal!, YearPeople.Any(step.How), step.How % 6 > 0);

        // The service may have ended, begun or been concluded since.
        bool? may = !confirm ? proposal.Action != ProjectAction.ResumeService || MayResumeWith(project, by) ? true : false
            : proposal.Action == ProjectAction.ResumeService ? MayResume(project, by) && project.Stage == KnownStage.Concluded
            : null;
        if (!await DoAsync(by, Permission.Approve, $"to {(confirm ? "confirm" : "send back")} {proposal.Action} of {project.Number}",
            () => Office.ConfirmStepAsync(project.Id, by, confirm, confirm ? null : "核对后再报"), may, [proposal.By], grants: confirm))
        {
            return;
        }

        project.Proposal = null;
        if (confirm)
        {
            Take(project, proposal, by);
        }
    }

    private static bool MayResumeWith(KnownProject project, Actor by) => project.EndedBy is { } two && (two.Item1 == by.Id || two.Item2 == by.Id);

    private static void Take(KnownProject project, KnownProposal proposal, Actor by)
    {
        switch (proposal.Action)
        {
            case ProjectAction.GiveUp:
                project.Stage = KnownStage.Gone;
                break;
            case ProjectAction.EndEarly:
                (project.Stage, project.BrokenOff, project.EndedBy) = (KnownStage.Concluded, proposal.Day, (proposal.By, by.Id));
                break;
            case ProjectAction.ResumeService:
                (project.Stage, project.BrokenOff, project.EndedBy) = (KnownStage.Serving, null, null);
                break;
            case ProjectAction.Terminate when project.Stage == KnownStage.Signed:
                project.Stage = KnownStage.NeverCame;
                break;
            default:
                (project.Stage, project.BrokenOff) = (KnownStage.Terminated, proposal.Day);
                break;
        }
    }
}
