using Changping.Admin.Data.PolicyRecords;
using Changping.Domain.Appointments;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Funding;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Data.Funds;

/// <summary>What is due of one instrument up to a month, arrears included: reckoned from the service periods, less what a live grant covers.</summary>
public sealed class DueClaims(IDbContextFactory<AdminDbContext> contexts, PolicyLibrary policies)
{
    private sealed record Case(CooperationProject Project, Appointment Appointment, Expert Expert, HostEnterprise Enterprise);

    public async Task<IReadOnlyList<DueClaim>> RunAsync(Instrument instrument, CalendarMonth upTo, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await RunAsync(context, instrument, upTo, cancel);
    }

    /// <summary>Inside a command, so that what is prepared is what is due at that moment.</summary>
    /// <param name="withGranted">Also what a live grant covers already: for registers that show all of a period.</param>
    internal async Task<IReadOnlyList<DueClaim>> RunAsync(
        AdminDbContext context, Instrument instrument, CalendarMonth upTo, CancellationToken cancel, bool withGranted = false)
    {
        var book = await policies.BookAsync(context, cancel);
        return instrument switch
        {
            Instrument.LivingAllowance => await AllowancesAsync(context, book, upTo, withGranted, cancel),
            Instrument.ProjectSubsidy => await SubsidiesAsync(context, book, upTo, withGranted, cancel),
            Instrument.Prize or Instrument.Commercialisation => [],
        };
    }

    private static async Task<List<DueClaim>> AllowancesAsync(
        AdminDbContext context, PolicyBook book, CalendarMonth upTo, bool withGranted, CancellationToken cancel)
    {
        var lastDay = upTo.LastDay;

        // Whose project was terminated before the first day never served: no last day of service was entered.
        var never = context.Projects.Where(project => project.State == ProjectState.Terminated);
        var cases = await CasesAsync(
            context, appointment => appointment.Start <= lastDay && (appointment.EndedOn != null || !never.Any(project => project.Id == appointment.ProjectId)), cancel,
            project => project.State != ProjectState.AgreementSigned);
        var taken = (await context.Grants
                .Where(grant => !withGranted && grant.Instrument == Instrument.LivingAllowance && grant.State != GrantState.Released)
                .Select(grant => new { grant.ProjectId, grant.Sequence }).ToListAsync(cancel))
            .ToLookup(grant => grant.ProjectId, grant => grant.Sequence);

        var due = new List<DueClaim>();
        foreach (var (project, appointment, expert, enterprise) in cases)
        {
            var payee = new Payee(expert.Name, expert.DocumentNumber, expert.Account);
            var policy = book.Named(project.PolicyVersion);
            try
            {
                due.AddRange(LivingAllowance.Due(appointment.Period, policy, upTo, taken[project.Id].ToHashSet())
                    .Select(month => Claim(project, appointment, expert, enterprise, payee, policy, month, month.Payable, month.Calculation, upTo)));
            }
            catch (PolicySilentException silent)
            {
                due.Add(new DueClaim(project, appointment, expert, enterprise, payee, policy, null, upTo, null, [silent.Message], []));
            }
        }

        return [.. due.OrderBy(claim => claim.Project.Number, StringComparer.Ordinal).ThenBy(claim => claim.Key.Sequence)];
    }

    private static async Task<List<DueClaim>> SubsidiesAsync(
        AdminDbContext context, PolicyBook book, CalendarMonth upTo, bool withGranted, CancellationToken cancel)
    {
        var granted = context.Grants.Where(grant => !withGranted && grant.Instrument == Instrument.ProjectSubsidy && grant.State != GrantState.Released);
        var lastDay = upTo.LastDay;
        var cases = await CasesAsync(context, appointment => !granted.Any(grant => grant.ProjectId == appointment.ProjectId), cancel,
            project => project.AgreementSignedOn != null && project.AgreementSignedOn <= lastDay && project.State != ProjectState.Terminated);

        var due = new List<DueClaim>();
        foreach (var (project, appointment, expert, enterprise) in cases)
        {
            var payee = new Payee(enterprise.Name, enterprise.CreditCode, enterprise.Account);
            var policy = book.Named(project.PolicyVersion);
            var payable = CalendarMonth.Of(project.AgreementSignedOn!.Value);
            try
            {
                var calculation = ProjectSubsidy.Compute(project.Facts.TotalCost, project.Facts.Field, policy, project.EstablishedOn);
                due.Add(Claim(project, appointment, expert, enterprise, payee, policy, null, payable, calculation, upTo));
            }
            catch (PolicySilentException silent)
            {
                due.Add(new DueClaim(project, appointment, expert, enterprise, payee, policy, null, payable, null, [silent.Message], []));
            }
        }

        return [.. due.OrderBy(claim => claim.Project.Number, StringComparer.Ordinal)];
    }

    private static DueClaim Claim(
        CooperationProject project, Appointment appointment, Expert expert, HostEnterprise enterprise, Payee payee, PolicyVersion policy,
        AllowanceMonth? month, CalendarMonth payable, Calculation calculation, CalendarMonth upTo)
    {
        var (blockers, notes) = (new List<string>(), new List<string>());
        if (policy.IsProvisional)
        {
            blockers.Add($"政策 {policy.Name} 版施行日尚未登记（{Clauses.InForce}），请系统管理员登记");
        }

        if (payee.Account.Current is null)
        {
            blockers.Add($"未登记{payee.Name}的银行账户，请先登记");
        }
        else if (payee.Account.AwaitsConfirmation)
        {
            blockers.Add($"{payee.Name}的账户变更待另一人复核");
        }

        if (payee.Account.ChangedOn is { } changed)
        {
            notes.Add($"账户于 {changed:yyyy-MM-dd} 变更");
        }

        if (payable < upTo)
        {
            notes.Add($"补发：{payable} 应付");
        }

        return new DueClaim(project, appointment, expert, enterprise, payee, policy, month, payable, calculation, blockers, notes);
    }

    private static async Task<List<Case>> CasesAsync(
        AdminDbContext context, System.Linq.Expressions.Expression<Func<Appointment, bool>> which, CancellationToken cancel,
        System.Linq.Expressions.Expression<Func<CooperationProject, bool>>? projects = null)
    {
        var source = context.Projects.AsNoTracking();
        return await (from appointment in context.Appointments.AsNoTracking().Where(which)
                      join project in projects is null ? source : source.Where(projects) on appointment.ProjectId equals project.Id
                      join expert in context.Experts.AsNoTracking() on project.ExpertId equals expert.Id
                      join enterprise in context.Enterprises.AsNoTracking() on project.EnterpriseId equals enterprise.Id
                      where project.State == ProjectState.InService || project.State == ProjectState.Concluded || project.State == ProjectState.Terminated
                          || project.State == ProjectState.AgreementSigned
                      select new Case(project, appointment, expert, enterprise)).ToListAsync(cancel);
    }
}
