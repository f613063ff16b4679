using Changping.Admin.Features.Funds.Settlements;
using Changping.Admin.Features.Service;
using Changping.Admin.Features.Service.Evaluations;
using Changping.Admin.Office;
using Changping.Admin.Tests.Support;
using Changping.Domain.Appointments;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Walks.Years;

/// <summary>What is written of a service: extensions, midterm checks, evaluations, audits.</summary>
internal sealed partial class GeneratedYear
{
    private const int ExtensionMonths = 24;

    private async Task ExtendAsync(YearStep step)
    {
        var open = Projects.Where(project => project.Start != default).ToList();
        if (open.Count == 0)
        {
            return;
        }

        var project = Pick(open, step.Which);
        var by = YearPeople.Any(step.How);
        if (project.Extension is { } waiting)
        {
            var approve = step.How % 5 > 0;
            bool? may = !approve ? true
                : project.Stage == KnownStage.Serving && Today <= project.Last ? (IsFree(project, project.Start, waiting.Day!.Value) ? true : false)
                : false;
            if (await DoAsync(by, Permission.Approve, $"to {(approve ? "approve" : "refuse")} the extension of {project.Number} to {waiting.Day:yyyy-MM-dd}",
                () => Office.Get<DecideExtension>().RunAsync(by, project.Number, project.Extensions, approve, "属实", default), may, [waiting.By],
                grants: approve))
            {
                (project.Last, project.Extension) = (approve ? waiting.Day!.Value : project.Last, null);
            }

            return;
        }

        var until = project.Last.AddDays((step.How * 7 % 800) - 10);
        var isOpen = project.Stage == KnownStage.Serving && Today <= project.Last && until > project.Last
            && until <= project.PlainLast.AddMonths(ExtensionMonths) && IsFree(project, project.Start, until);
        if (step.How % 11 > 0)
        {
            await Office.AttachEvidenceAsync(project.Number);
        }
        else
        {
            isOpen = false;
        }

        if (await DoAsync(by, Permission.Handle, $"to propose {project.Number} until {until:yyyy-MM-dd}",
            () => Office.Get<ProposeExtension>().RunAsync(by, project.Number, until, "鉴定意见", default), isOpen ? true : step.How % 11 == 0 ? null : false))
        {
            (project.Extension, project.Extensions) = (new KnownProposal(ProjectAction.Extend, until, by.Id), project.Extensions + 1);
        }
    }

    private async Task MidtermAsync(YearStep step)
    {
        var open = Projects.Where(project => project.Start != default).ToList();
        if (open.Count == 0)
        {
            return;
        }

        var project = Pick(open, step.Which);
        var by = YearPeople.Any(step.How);
        var finding = step.How % 3 == 0 ? MidtermFinding.NeedsCorrection : MidtermFinding.OnPlan;
        var on = Today < project.Served ? Today : project.Served;
        if (project.MidtermPassed is not null && step.How % 2 == 0)
        {
            await CorrectMidtermAsync(project, by, finding);
            return;
        }

        if (await DoAsync(by, Permission.Handle, $"a midterm check of {project.Number} on {on:yyyy-MM-dd}: {finding}",
            () => Office.Get<EnterMidtermCheck>().RunAsync(by, project.Number, new MidtermDraft
            {
                CheckedOn = on,
                Finding = finding,
                Note = "现场检查",
                RecheckOn = finding == MidtermFinding.NeedsCorrection ? on.AddDays(10) : null,
            }, default), project.Stage is KnownStage.Serving or KnownStage.Concluded ? null : false))
        {
            (project.MidtermPassed, project.CheckedBy) = (finding == MidtermFinding.OnPlan, by.Id);
        }
    }

    /// <summary>By who entered it, until an evaluation rests on it.</summary>
    private async Task CorrectMidtermAsync(KnownProject project, Actor by, MidtermFinding finding)
    {
        var check = await Office.AskAsync(context => context.MidtermChecks.AsNoTracking()
            .Where(one => context.Appointments.Any(appointment => appointment.Id == one.AppointmentId && appointment.ProjectId == project.Id))
            .OrderByDescending(one => one.Number).FirstAsync());
        if (await DoAsync(by, Permission.Handle, $"the midterm check of {project.Number} is {finding} after all",
            () => Office.Get<CorrectServiceEntry>().RunAsync(by, project.Number,
            new EntryCorrection.OfCheck(check.Id, new MidtermDraft
            {
                CheckedOn = check.Facts.CheckedOn,
                Finding = finding,
                Note = "更正",
                RecheckOn = finding == MidtermFinding.NeedsCorrection ? check.Facts.CheckedOn.AddDays(10) : null,
            }), default), by.Id != project.CheckedBy || project.Stage == KnownStage.Evaluated ? false : null))
        {
            project.MidtermPassed = finding == MidtermFinding.OnPlan;
        }
    }

    private async Task EvaluateAsync(YearStep step)
    {
        var open = Projects.Where(project => project.Stage is KnownStage.Concluded
            || (step.How % 7 == 0 && project.Stage is KnownStage.Serving or KnownStage.Evaluated)).ToList();
        if (open.Count == 0)
        {
            return;
        }

        var project = Pick([.. open.OrderBy(one => one.Stage != KnownStage.Concluded)], step.Which % 3);
        var (by, paper) = (YearPeople.Any(step.How), project.Evaluation);
        if (paper.Waits is { } grade)
        {
            var confirm = step.How % 6 > 0;
            if (await DoAsync(by, Permission.Approve, $"to {(confirm ? "confirm" : "send back")} the evaluation of {project.Number}",
                () => Office.DecideEvaluationAsync(by, project.Number, confirm, "请补充"), true, paper.Authors, grants: confirm))
            {
                (paper.Waits, paper.IsConfirmed) = (null, confirm);
                (project.Stage, project.IsPrizeworthy) = confirm ? (KnownStage.Evaluated, grade != (int)EvaluationGrade.Unqualified) : (project.Stage, false);
            }

            return;
        }

        var draft = EvaluationDraft.Of(null, Today.AddDays(step.How % 9 == 0 ? 1 : 0));
        for (var member = 0; member < draft.Panel.Count; member++)
        {
            (draft.Panel[member].Name, draft.Panel[member].Unit) = ($"评价专家{member}", "测试大学");
        }

        (draft.Grade, draft.Progress, draft.Cooperation) = ((EvaluationGrade)(step.How / 3 % 3), "完成", "良好");
        if (await DoAsync(by, Permission.Handle, $"an evaluation of {project.Number}: {draft.Grade}", () => Office.Get<PrepareEvaluation>()
            .RunAsync(by, project.Number, draft, default),
            project.Stage == KnownStage.Concluded && !paper.IsConfirmed && draft.EvaluatedOn <= Today && draft.EvaluatedOn > project.Served))
        {
            paper.Waits = (int)draft.Grade;
            paper.Authors.Add(by.Id);
        }
    }

    /// <summary>Reading 0024.</summary>
    private async Task AuditAsync(YearStep step)
    {
        var open = Projects.Where(project => project.Stage is KnownStage.Concluded or KnownStage.Evaluated
            || (step.How % 7 == 0 && project.Stage == KnownStage.Serving)).ToList();
        if (open.Count == 0)
        {
            return;
        }

        var project = Pick([.. open.OrderBy(one => one.Stage == KnownStage.Serving)], step.Which % 3);
        var (by, paper) = (YearPeople.Any(step.How), project.Audit);
        if (paper.Waits is { } audited)
        {
            var confirm = step.How % 5 > 0;
            if (await DoAsync(by, Permission.Approve, $"to {(confirm ? "confirm" : "send back")} the audit of {project.Number} at {audited / 100m}",
                () => Office.DecideSettlementAsync(by, project.Number, confirm, "请核对"), true, paper.Authors, grants: confirm))
            {
                (paper.Waits, paper.IsConfirmed, project.Audited) = (null, confirm, confirm ? audited : null);
            }

            return;
        }

        var (found, on) = (project.Cost * (step.How % 12) / 10, Today.AddDays(step.How % 13 == 0 ? 1 : 0));
        var draft = new SettlementDraft { Audited = found / 100m, AuditedOn = on, Auditor = "测试会计师事务所", Evidence = "审字 001" };
        if (await DoAsync(by, Permission.Handle, $"an audit of {project.Number}: {found / 100m}", () => Office.Get<EnterSettlement>()
            .RunAsync(by, project.Number, draft, default),
            Settings.SettleByAudit && !project.IsEarlier && project.Stage != KnownStage.Serving && !paper.IsConfirmed && on <= Today && on > project.Served))
        {
            paper.Waits = found;
            paper.Authors.Add(by.Id);
        }
    }
}
