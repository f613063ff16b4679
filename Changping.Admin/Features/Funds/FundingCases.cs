using Changping.Admin.Features.Policies.Settings;
using Changping.Admin.Store;
using Changping.Domain.Appointments;
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
    private static readonly HashSet<int> NoMonths = [];
    private static readonly Dictionary<int, FundedApplication> NoApplications = [];

    private readonly PolicyBook _book;
    private readonly FundingTerms _terms;
    private TakenMonths? _months;
    private ILookup<ProjectId, Subsidised> _ofProject = Array.Empty<Subsidised>().ToLookup(one => one.ProjectId);
    private ILookup<ExpertId, Subsidised> _ofExpert = Array.Empty<Subsidised>().ToLookup(one => one.ExpertId);
    private Dictionary<ProjectId, FundedAudit> _audits = [];
    private Dictionary<ProjectId, MidtermFinding> _midterms = [];
    private ILookup<ProjectId, WonPrize> _prizes = Array.Empty<WonPrize>().ToLookup(_ => default(ProjectId));
    private Dictionary<ProjectId, Dictionary<int, FundedApplication>> _applications = [];

    /// <param name="Grant">Null where it was paid before the office began.</param>
    private sealed record Subsidised(ProjectId ProjectId, string Number, ExpertId ExpertId, DateRange Agreed, FundedGrant? Grant);

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

        if (facts.HasFlag(FundingFacts.Midterms) && cases.AsksMidterms)
        {
            await cases.ReadMidtermsAsync(context, projects, cancel);
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
        return [.. (await FundingRow.Of(context, projects).ToListAsync(cancel)).Select(cases.Of)];
    }

    public FundingCase Of(FundingRow row) => new()
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
        Service = row.Service,
        Audit = _audits.GetValueOrDefault(row.ProjectId),
        Midterm = _midterms.TryGetValue(row.ProjectId, out var found) ? found : null,
        Subsidies = _ofProject.Contains(row.ProjectId) ? [.. _ofProject[row.ProjectId].Select(one => one.Grant!)] : [],
        Opening = row.Opening,
        AwaitsConfirmation = row.AwaitsConfirmation,
        Months = Covered(row),
        SubsidisedElsewhere = Elsewhere(row),
        Prizes = _prizes.Contains(row.ProjectId) ? [.. _prizes[row.ProjectId]] : [],
        Applications = _applications.GetValueOrDefault(row.ProjectId, NoApplications),
    };

    /// <summary>Granted, or paid before the office began: the first months then.</summary>
    private IReadOnlySet<int> Covered(FundingRow row)
    {
        var granted = _months?.Of(row.ProjectId) ?? NoMonths;
        return row.Opening.AllowanceMonths == 0 || _months is null ? granted
            : granted.Concat(Enumerable.Range(1, row.Opening.AllowanceMonths)).ToHashSet();
    }

    /// <summary>Reading 0027: the other projects of the expert that were subsidised in the same agreed period.</summary>
    public IReadOnlyList<string> Elsewhere(FundingRow row) => row.Agreed is { } agreed && _ofExpert.Contains(row.ExpertId)
        ? [.. _ofExpert[row.ExpertId].Where(one => one.ProjectId != row.ProjectId && one.Agreed.Overlaps(agreed)).Select(one => one.Number).Distinct()]
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
                grant.ProjectId, project.Number, grant.ExpertId, new DateRange(appointment.Start, appointment.LastDay),
                new FundedGrant(grant.Sequence, grant.Parts, new Money(grant.Amount.Fen), grant.State == GrantState.Paid))).ToListAsync(cancel);
        var before = await (
            from project in context.Projects
            where project.Opening.Subsidy.Fen > 0 && projects.Any(asked => asked.ExpertId == project.ExpertId)
            join appointment in context.Appointments on project.Id equals appointment.ProjectId
            orderby project.Number
            select new Subsidised(project.Id, project.Number, project.ExpertId, new DateRange(appointment.Start, appointment.LastDay), null))
                .ToListAsync(cancel);
        _ofProject = granted.ToLookup(one => one.ProjectId);
        _ofExpert = granted.Concat(before).ToLookup(one => one.ExpertId);
    }

    private async Task ReadAuditsAsync(AdminDbContext context, IQueryable<CooperationProject> projects, CancellationToken cancel) =>
        _audits = await context.SubsidySettlements
            .Where(settlement => settlement.State == SettlementState.Confirmed && projects.Any(project => project.Id == settlement.ProjectId))
            .Select(settlement => new { settlement.ProjectId, Audited = settlement.AuditedCost.Fen, Entitlement = settlement.Entitlement.Fen })
            .ToDictionaryAsync(row => row.ProjectId, row => new FundedAudit(new Money(row.Audited), new Money(row.Entitlement)), cancel);

    /// <summary>Only a subsidy in instalments waits for a check.</summary>
    private bool AsksMidterms =>
        _terms is { MidtermMonths: > 0 } && (_terms.Instalments > 1 || _ofProject.Any(granted => granted.Any(one => one.Grant!.Parts > 1)));

    /// <summary>The latest of each: another look stands for the check before it.</summary>
    private async Task ReadMidtermsAsync(AdminDbContext context, IQueryable<CooperationProject> projects, CancellationToken cancel) =>
        _midterms = (await (
            from check in context.MidtermChecks
            join appointment in context.Appointments on check.AppointmentId equals appointment.Id
            where projects.Any(project => project.Id == appointment.ProjectId)
            orderby check.Number
            select new { appointment.ProjectId, check.Facts.Finding }).ToListAsync(cancel))
            .GroupBy(check => check.ProjectId).ToDictionary(checks => checks.Key, checks => checks.Last().Finding);

    /// <summary>A year has one selection: all of them are few.</summary>
    private async Task ReadPrizesAsync(AdminDbContext context, CancellationToken cancel) =>
        _prizes = (
            from selection in await context.PrizeSelections.AsNoTracking().Where(selection => selection.State == PrizeSelectionState.Approved)
                .Select(selection => new { selection.Year, selection.SelectedOn, selection.Ranking }).ToListAsync(cancel)
            from entry in selection.Ranking
            where entry is { Grade: not null, Revoked: null }
            select (entry.ProjectId, Won: new WonPrize(selection.Year, entry.Grade!.Value, selection.SelectedOn!.Value))).ToLookup(one =>
                one.ProjectId, one => one.Won);

    private async Task ReadApplicationsAsync(AdminDbContext context, IQueryable<CooperationProject> projects, CancellationToken cancel) =>
        _applications = (await context.CommercialisationApplications
            .Where(application => application.State == CommercialisationState.Approved && projects.Any(project => project.Id == application.ProjectId))
            .Select(application => new
            {
                application.ProjectId,
                application.Sequence,
                application.AppliedOn,
                Investment = application.Investment.Fen,
                Granted = application.Granted.Fen
            })
            .ToListAsync(cancel))
            .GroupBy(row => row.ProjectId).ToDictionary(
                group => group.Key, group =>
                    group.ToDictionary(row => row.Sequence, row => new FundedApplication(new Money(row.Investment), new Money(row.Granted), row.AppliedOn)));
}
