using Changping.Admin.Features.Policies.Files;
using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Projects.Steps;

/// <summary>三（三）, 六（一）2: the steps from the agreement to the end of service.</summary>
public sealed class ServiceSteps(PolicyLibrary policies, ProjectPapers papers, OfficeClock clock)
{
    /// <summary>The agreement names post and first day of service: the appointment begins to exist with it.</summary>
    public async Task SignAsync(ProjectStep step)
    {
        var project = step.Project;
        var known = await AppointmentAsync(step);
        if (step.Move.Terms is not { } terms)
        {
            // A registered project has its appointment; the register's date of the agreement is all that is known.
            var signed = known is null
                ? throw new RuleViolationException(Clauses.Appointment, "请填写协议的签字人、岗位、服务起始日、管理模式和知识产权归属")
                : step.Day("协议签订日期", Clauses.Appointment);
            project.RequireServiceStart(known.Start, signed, await StartMonthsAsync(step));
            project.SignAgreement(signed);
            return;
        }

        RequireSigned(terms);
        project.SignAgreement(terms, await StartMonthsAsync(step));
        var policy = (await policies.BookAsync(step.Context, step.Cancel)).Named(project.PolicyVersion!);
        var others = await ServiceCases.OtherPeriodsAsync(step.Context, project.ExpertId, known?.Id, step.Cancel);
        if (known is null)
        {
            known = new Appointment(Id.New<AppointmentId>(), project, terms.Post, terms.ServiceStart, policy, others);
            step.Context.Appointments.Add(known);
        }
        else
        {
            known.Correct(project, terms.Post, terms.ServiceStart, policy, others);
        }

        await papers.IssueAgreementAsync(step, terms, known.Period);
    }

    public async Task AmendAsync(ProjectStep step)
    {
        var terms = step.Move.Terms ?? throw new RuleViolationException(Clauses.Appointment, "请填写变更后的协议内容");
        RequireSigned(terms);
        var appointment = await RequireAppointmentAsync(step);

        // The register knows post and first day of a registered project, whose former terms nobody has.
        if (step.Project.Agreement is null && (appointment.Post, appointment.Start) != (terms.Post.Trim(), terms.ServiceStart))
        {
            throw new RuleViolationException(Clauses.Appointment,
                $"岗位和服务起始日须与聘任一致（{appointment.Post}，{appointment.Start:yyyy-MM-dd}），不能由协议变更改动；请先更正聘任");
        }

        step.Project.AmendAgreement(terms, step.Move.Reason);
        await papers.IssueAgreementAsync(step, terms, appointment.Period);
    }

    public async Task IssueLetterAsync(ProjectStep step)
    {
        var appointment = await RequireLetterAsync(step);
        var kind = step.Move.Action == ProjectAction.IssueDistrictLetter ? DocumentKind.DistrictLetter : DocumentKind.CompanyLetter;
        var number = await papers.IssueLetterAsync(step, kind, appointment);
        step.Project.IssueLetter(step.Move.Action, new AppointmentLetter(number, step.Move.On!.Value));
    }

    /// <summary>What refuses a letter is asked before a paper is made of it.</summary>
    /// <exception cref="RuleViolationException">A day ahead or none, issued already, before the agreement, or nobody is appointed.</exception>
    public async Task<Appointment> RequireLetterAsync(ProjectStep step)
    {
        var on = step.Day("颁发日期", Clauses.Appointment);
        if (on > clock.Today)
        {
            throw new RuleViolationException(Clauses.Appointment, $"颁发日期不能晚于今日（{clock.Today:yyyy-MM-dd}）");
        }

        step.Project.RequireLetterOpen(step.Move.Action, on);
        return await RequireAppointmentAsync(step);
    }

    /// <summary>The expert came, on the agreed day where no other is given; on a later one the letters name another period.</summary>
    public async Task StartAsync(ProjectStep step)
    {
        var appointment = await RequireAppointmentAsync(step);
        var policy = (await policies.BookAsync(step.Context, step.Cancel)).Named(step.Project.PolicyVersion!);
        var others = await ServiceCases.OtherPeriodsAsync(step.Context, appointment.ExpertId, appointment.Id, step.Cancel);
        var agreed = appointment.Start;
        step.Project.RequireServiceStart(step.Move.On ?? agreed, step.Project.AgreementSignedOn, await StartMonthsAsync(step));
        appointment.Arrive(step.Move.On ?? agreed, policy, others, clock.Today);
        step.Project.Do(ProjectAction.StartService);
        if (appointment.Start != agreed)
        {
            await papers.RenewLettersAsync(step, appointment);
        }
    }

    public async Task ConcludeAsync(ProjectStep step)
    {
        (await RequireAppointmentAsync(step)).Conclude(clock.Today);
        step.Project.Do(ProjectAction.Conclude);
    }

    public async Task EndEarlyAsync(ProjectStep step)
    {
        var appointment = await RequireAppointmentAsync(step);
        step.Project.Do(ProjectAction.EndEarly, step.Move.Reason);
        appointment.EndEarly(step.Day("最后服务日", Clauses.ServicePeriod), step.Move.Reason!, clock.Today);
    }

    /// <summary>Nothing rests on the early end yet: neither an opinion, an audit, a prize, a recovery, nor another service of the expert.</summary>
    public async Task ResumeAsync(ProjectStep step)
    {
        var appointment = await RequireAppointmentAsync(step);
        if (await RestsOnEnd.AskAsync(step.Context, step.Project, step.Cancel) is { } what)
        {
            throw new RuleViolationException(Clauses.ServicePeriod, $"提前结束不能撤销：{what}；请以新的记录更正");
        }

        appointment.Resume(await ServiceCases.OtherPeriodsAsync(step.Context, appointment.ExpertId, appointment.Id, step.Cancel));
        step.Project.Do(ProjectAction.ResumeService, step.Move.Reason);
    }

    /// <summary>Who was to begin and never came has no last day of service.</summary>
    public async Task TerminateAsync(ProjectStep step)
    {
        var appointment = await RequireAppointmentAsync(step);
        step.Project.Do(ProjectAction.Terminate, step.Move.Reason);
        if (appointment.IsTakenUp)
        {
            appointment.Terminate(step.Day("最后服务日", Clauses.ServicePeriod), step.Move.Reason!, clock.Today);
        }
        else
        {
            appointment.GiveUp(step.Move.Reason!);
        }
    }

    private static async Task<int> StartMonthsAsync(ProjectStep step) => (await CommitteeBook.SettingsAsync(step.Context, step.Cancel)).ServiceStartMonths;

    private void RequireSigned(AgreementTerms terms)
    {
        if (terms.SignedOn > clock.Today)
        {
            throw new RuleViolationException(Clauses.Appointment, $"协议签订日期不能晚于今日（{clock.Today:yyyy-MM-dd}）");
        }
    }

    private static Task<Appointment?> AppointmentAsync(ProjectStep step) =>
        step.Context.Appointments.Include(candidate => candidate.Extensions)
            .FirstOrDefaultAsync(candidate => candidate.ProjectId == step.Project.Id, step.Cancel);

    private static async Task<Appointment> RequireAppointmentAsync(ProjectStep step) =>
        await AppointmentAsync(step) ?? throw new RuleViolationException(Clauses.Appointment, "项目尚无聘任；请先登记协议");
}
