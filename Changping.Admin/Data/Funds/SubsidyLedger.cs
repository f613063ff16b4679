using Changping.Admin.Data.Committee;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Funding;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Data.Funds;

/// <summary>
/// What was granted and settled of the subsidies that are not complete, and from it which instalments are due: for the list of claims
/// and for the figures alike.
/// </summary>
internal sealed class SubsidyLedger
{
    private readonly CommitteeSettings _settings;
    private readonly ILookup<ProjectId, Granted> _byProject;
    private readonly ILookup<ExpertId, Granted> _byExpert;
    private readonly IReadOnlyDictionary<ProjectId, Money> _audited;

    private sealed record Granted(ProjectId ProjectId, string Number, ExpertId ExpertId, DateRange Service, int Sequence, int Parts);

    private SubsidyLedger(CommitteeSettings settings, IReadOnlyCollection<Granted> granted, IReadOnlyDictionary<ProjectId, Money> audited)
    {
        (_settings, _audited) = (settings, audited);
        _byProject = granted.ToLookup(grant => grant.ProjectId);
        _byExpert = granted.ToLookup(grant => grant.ExpertId);
    }

    /// <summary>Projects of which not every instalment is granted.</summary>
    public static IQueryable<CooperationProject> Incomplete(AdminDbContext context, DateOnly lastDay)
    {
        var live = context.Grants.Live().Where(grant => grant.Instrument == Instrument.ProjectSubsidy);
        return context.Projects.AsNoTracking().Where(project =>
            project.AgreementSignedOn != null && project.AgreementSignedOn <= lastDay
            && project.State != ProjectState.Established && project.State != ProjectState.Terminated
            && !live.Any(grant => grant.ProjectId == project.Id && grant.Parts <= live.Count(other => other.ProjectId == project.Id)));
    }

    public static async Task<SubsidyLedger> ReadAsync(AdminDbContext context, DateOnly lastDay, CancellationToken cancel)
    {
        var settings = await CommitteeBook.SettingsAsync(context, cancel);
        var open = Incomplete(context, lastDay);
        var granted = await (
            from grant in context.Grants.Live()
            where grant.Instrument == Instrument.ProjectSubsidy && open.Any(project => project.ExpertId == grant.ExpertId)
            join project in context.Projects on grant.ProjectId equals project.Id
            join appointment in context.Appointments on project.Id equals appointment.ProjectId
            orderby project.Number
            select new Granted(
                grant.ProjectId, project.Number, grant.ExpertId, new DateRange(appointment.Start, appointment.EndedOn ?? appointment.LastDay), grant.Sequence, grant.Parts)).ToListAsync(cancel);
        var audited = await context.SubsidySettlements
            .Where(settlement => settlement.State == SettlementState.Confirmed && open.Any(project => project.Id == settlement.ProjectId))
            .Select(settlement => new { settlement.ProjectId, settlement.AuditedCost.Fen })
            .ToDictionaryAsync(settlement => settlement.ProjectId, settlement => new Money(settlement.Fen), cancel);
        return new SubsidyLedger(settings, granted, audited);
    }

    public IEnumerable<DueInstalment> Due(InstalmentCase of, PolicyVersion policy, CalendarMonth upTo)
    {
        var granted = _byProject[of.ProjectId].ToDictionary(grant => grant.Sequence);
        SubsidyPlan plan;
        (Clause, string Reason)? refusal;

        // 四（二）5: an expert has one period at a time, but for a post that was paid for and never taken up.
        var others = _byExpert[of.ExpertId].Where(grant => grant.ProjectId != of.ProjectId && grant.Service.Overlaps(of.Service)).Select(grant => grant.Number).Distinct().ToList();
        try
        {
            plan = Plan(of, policy);
            refusal = SubsidyLimit.Refuses(of.Service.Start, policy, of.EstablishedOn, others);
        }
        catch (PolicySilentException silent)
        {
            return [new DueInstalment(1, Parts(of.ProjectId), CalendarMonth.Of(of.SignedOn!.Value), null, [silent.Message], null)];
        }

        var schedule = new SubsidySchedule(of.SignedOn, of.Service, of.State, _settings.MidtermMonths);
        var parts = plan.Parts;
        return
            from number in Enumerable.Range(1, parts)
            where !granted.ContainsKey(number)
            let condition = plan.Condition(number)
            let day = schedule.DueOn(condition)
            where day is not null && CalendarMonth.Of(day.Value) <= upTo
            let calculation = plan.Instalment(number)
            where calculation.Amount > Money.Zero || parts == 1
            let awaitsAudit = _settings.SettleByAudit && !_audited.ContainsKey(of.ProjectId)
            let gap = parts == 1 ? null : schedule.Gap(condition, awaitsAudit)
            let blockers = new[] { refusal?.Reason, gap?.Sentence() }
            select new DueInstalment(
                number, parts, CalendarMonth.Of(day.Value), calculation, [.. blockers.OfType<string>()], refusal is null ? null : others[0])
            { Gap = gap };
    }

    /// <summary>What is not granted yet, also what is due only later.</summary>
    /// <returns>The month is null before the agreement.</returns>
    /// <exception cref="PolicySilentException">The version fixes no rate or cap on the day of establishment.</exception>
    public IReadOnlyList<(CalendarMonth? Payable, Money Amount)> Outstanding(InstalmentCase of, PolicyVersion policy)
    {
        var granted = _byProject[of.ProjectId].Select(grant => grant.Sequence).ToHashSet();
        var (plan, schedule) = (Plan(of, policy), new SubsidySchedule(of.SignedOn, of.Service, of.State, _settings.MidtermMonths));
        return
        [
            .. from number in Enumerable.Range(1, plan.Parts)
               where !granted.Contains(number)
               let amount = plan.Instalment(number).Amount
               where amount > Money.Zero || plan.Parts == 1
               let day = schedule.PlannedOn(plan.Condition(number))
               select (day is { } known ? CalendarMonth.Of(known) : (CalendarMonth?)null, amount),
        ];
    }

    private int Parts(ProjectId project) => _byProject[project].Select(grant => grant.Parts).DefaultIfEmpty(_settings.Instalments).Max();

    private SubsidyPlan Plan(InstalmentCase of, PolicyVersion policy) => SubsidyPlan.Of(
        of.Cost, of.Field, policy, of.EstablishedOn, Parts(of.ProjectId), _audited.TryGetValue(of.ProjectId, out var sum) ? sum : null);
}
