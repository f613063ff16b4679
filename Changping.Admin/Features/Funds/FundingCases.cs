using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Funds;
using Changping.Domain.Policy;
using Changping.Domain.Projects;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Funds;

/// <summary>Loads the facts that money rests on, for one project or all: by columns, each kind in one query, and only the kinds that are asked for.</summary>
internal sealed class FundingCases
{
    private static readonly HashSet<int> NoApplications = [];

    private readonly PolicyBook _book;
    private readonly FundingTerms _terms;
    private TakenMonths? _months;
    private ILookup<ProjectId, Subsidised> _ofProject = Array.Empty<Subsidised>().ToLookup(one => one.ProjectId);
    private ILookup<ExpertId, Subsidised> _ofExpert = Array.Empty<Subsidised>().ToLookup(one => one.ExpertId);
    private Dictionary<ProjectId, FundedAudit> _audits = [];
    private HashSet<ProjectId> _prizes = [];
    private Dictionary<ProjectId, HashSet<int>> _applications = [];

    private sealed record Subsidised(ProjectId ProjectId, string Number, ExpertId ExpertId, DateRange Service, FundedGrant Grant);

    private FundingCases(PolicyBook book, FundingTerms terms) => (_book, _terms) = (book, terms);

    /// <param name="projects">Those that are asked about.</param>
    /// <param name="facts">What the asking instruments rest on.</param>
    public static async Task<FundingCases> ReadAsync(
        AdminDbContext context, PolicyBook book, IQueryable<CooperationProject> projects, FundingFacts facts, CancellationToken cancel)
    {
        var cases = new FundingCases(book, FundingTerms.Of(await CommitteeBook.SettingsAsync(context, cancel)));
        if (facts.HasFlag(FundingFacts.Months))
        {
            cases._months = await TakenMonths.ReadAsync(context, cancel);
        }

        if (facts.HasFlag(FundingFacts.Subsidies))
        {
            await cases.ReadSubsidiesAsync(context, projects, cancel);
        }

        if (facts.HasFlag(FundingFacts.Audits))
        {
            await cases.ReadAuditsAsync(context, projects, cancel);
        }

        if (facts.HasFlag(FundingFacts.Prizes))
        {
            await cases.ReadPrizesAsync(context, cancel);
        }

        if (facts.HasFlag(FundingFacts.Applications))
        {
            await cases.ReadApplicationsAsync(context, projects, cancel);
        }

        return cases;
    }

    /// <summary>All of them at once.</summary>
    public static async Task<List<FundingCase>> ListAsync(
        AdminDbContext context, PolicyBook book, IQueryable<CooperationProject> projects, FundingFacts facts, CancellationToken cancel)
    {
        var cases = await ReadAsync(context, book, projects, facts, cancel);
        var rows = facts.HasFlag(FundingFacts.Project) ? FundingRow.Of(context, projects) : FundingRow.OfServices(context, projects);
        return [.. (await rows.ToListAsync(cancel)).Select(cases.Of)];
    }

    public FundingCase Of(FundingRow row) => Of(row, row.Service);

    private FundingCase Of(FundingRow row, FundedService? service) => new()
    {
        ProjectId = row.ProjectId,
        Number = row.Number,
        State = row.State,
        Cost = row.Cost,
        Field = row.Field,
        Policy = _book.Named(row.PolicyVersion),
        EstablishedOn = row.EstablishedOn,
        Terms = _terms,
        AgreementSignedOn = row.AgreementSignedOn,
        Service = service,
        Audit = _audits.GetValueOrDefault(row.ProjectId),
        Subsidies = _ofProject.Contains(row.ProjectId) ? [.. _ofProject[row.ProjectId].Select(one => one.Grant)] : [],
        Months = _months?.Of(row.ProjectId) ?? NoApplications,
        SubsidisedElsewhere = Elsewhere(row, service),
        HoldsPrize = _prizes.Contains(row.ProjectId),
        Applications = _applications.GetValueOrDefault(row.ProjectId, NoApplications),
    };

    /// <summary>An expert has one period at a time, but for a post that was paid for and never taken up.</summary>
    private IReadOnlyList<string> Elsewhere(FundingRow row, FundedService? period) => period is { } service && _ofExpert.Contains(row.ExpertId)
        ? [.. _ofExpert[row.ExpertId].Where(one => one.ProjectId != row.ProjectId && one.Service.Overlaps(service.Days)).Select(one => one.Number).Distinct()]
        : [];

    private async Task ReadSubsidiesAsync(AdminDbContext context, IQueryable<CooperationProject> projects, CancellationToken cancel)
    {
        var granted = await (
            from grant in context.Grants.Live()
            where grant.Instrument == Instrument.ProjectSubsidy && projects.Any(project => project.ExpertId == grant.ExpertId)
            join project in context.Projects on grant.ProjectId equals project.Id
            join appointment in context.Appointments on project.Id equals appointment.ProjectId
            orderby project.Number
            select new Subsidised(
                grant.ProjectId, project.Number, grant.ExpertId, new DateRange(appointment.Start, appointment.LastDayServed),
                new FundedGrant(grant.Sequence, grant.Parts, new Money(grant.Amount.Fen), grant.State == GrantState.Paid))).ToListAsync(cancel);
        _ofProject = granted.ToLookup(one => one.ProjectId);
        _ofExpert = granted.ToLookup(one => one.ExpertId);
    }

    private async Task ReadAuditsAsync(AdminDbContext context, IQueryable<CooperationProject> projects, CancellationToken cancel) =>
        _audits = await context.SubsidySettlements
            .Where(settlement => settlement.State == SettlementState.Confirmed && projects.Any(project => project.Id == settlement.ProjectId))
            .Select(settlement => new { settlement.ProjectId, Audited = settlement.AuditedCost.Fen, Entitlement = settlement.Entitlement.Fen })
            .ToDictionaryAsync(row => row.ProjectId, row => new FundedAudit(new Money(row.Audited), new Money(row.Entitlement)), cancel);

    /// <summary>A year has one selection: all of them are few.</summary>
    private async Task ReadPrizesAsync(AdminDbContext context, CancellationToken cancel) =>
        _prizes = [.. (await context.PrizeSelections.AsNoTracking().Where(selection => selection.State == PrizeSelectionState.Approved)
            .Select(selection => selection.Ranking).ToListAsync(cancel))
            .SelectMany(ranking => ranking.Where(entry => entry is { Grade: not null, Revoked: null }).Select(entry => entry.ProjectId))];

    private async Task ReadApplicationsAsync(AdminDbContext context, IQueryable<CooperationProject> projects, CancellationToken cancel) =>
        _applications = (await context.CommercialisationApplications
            .Where(application => application.State == CommercialisationState.Approved && projects.Any(project => project.Id == application.ProjectId))
            .Select(application => new { application.ProjectId, application.Sequence }).ToListAsync(cancel))
            .GroupBy(row => row.ProjectId, row => row.Sequence).ToDictionary(group => group.Key, group => group.ToHashSet());
}
