using System.Collections.Concurrent;
using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Office.Audit;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Store;
using Changping.Admin.Store.Sqlite;
using Changping.Domain.Common;
using Changping.Domain.Experts;
using Changping.Domain.Identifiers;
using Changping.Domain.Organizations;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>Writes judged nominations: new ones through prepared statements, changes of old ones through the change tracker.</summary>
internal sealed class ExpertWriter : IAsyncDisposable
{
    private const int Chunk = 250;

    private readonly AdminDbContext _context;
    private readonly ImportLedger _ledger;
    private readonly ActingPerson _by;
    private readonly NumberSequence _expertNumbers;
    private readonly NumberSequence _nominationNumbers;
    private readonly BulkInsert<Expert> _experts;
    private readonly BulkInsert<Nomination> _nominations;
    private readonly BulkInsert<NominationListing> _listings;
    private readonly SealedEntries _audit;

    private readonly ConcurrentBag<ExpertRows> _spare = [];

    private ExpertWriter(AdminDbContext context, ImportLedger ledger, NumberSequence expertNumbers, NumberSequence nominationNumbers, SealedEntries audit)
    {
        (_context, _ledger, _expertNumbers, _nominationNumbers) = (context, ledger, expertNumbers, nominationNumbers);
        _by = new ActingPerson(context.Act!.ActorId, context.Act.ActorName);
        (_experts, _nominations) = (new BulkInsert<Expert>(context), new BulkInsert<Nomination>(context));
        (_listings, _audit) = (new BulkInsert<NominationListing>(context), audit);
    }

    public static async Task<ExpertWriter> BeginAsync(AdminDbContext context, ImportLedger ledger, int year, CancellationToken cancel)
    {
        SqliteSettings.LeaveCopying(context);
        return new(context, ledger, await NumberSequence.OfAsync(context, year, "专家", cancel), await NumberSequence.OfAsync(context, year, "推荐", cancel),
            await SealedEntries.BeginAsync(context, cancel));
    }

    /// <summary>When all is written.</summary>
    public Task CompleteAsync(CancellationToken cancel) => _audit.CompleteAsync(cancel);

    /// <summary>An institution named for the first time gets a record, whose kinds an officer is to confirm where no list speaks for it.</summary>
    public async Task AddInstitutionsAsync(IReadOnlyList<ExpertDraft> drafts, CancellationToken cancel)
    {
        var named = drafts.DistinctBy(draft => draft.Row.Facts.InstitutionId).ToList();
        var ids = named.Select(draft => draft.Row.Facts.InstitutionId).ToList();
        var known = await _context.Institutions.Where(institution => ids.Contains(institution.Id)).Select(institution => institution.Id).ToListAsync(cancel);
        foreach (var draft in named.ExceptBy(known, draft => draft.Row.Facts.InstitutionId))
        {
            _ledger.Add(draft, _context.Institutions.Add(new SendingInstitution(draft.Row.Facts.InstitutionId, draft.Row.Institution)).Entity, isNew: true);
        }
    }

    /// <summary>The new ones among the drafts, some rows at a time; made without the database, so that making them and writing them may go side by
    /// side.</summary>
    public IEnumerable<ExpertRows> Add(IReadOnlyCollection<ExpertDraft> drafts)
    {
        var repeated = new RepeatedPeople(drafts);
        foreach (var chunk in drafts.Chunk(Chunk))
        {
            var rows = _spare.TryTake(out var spare) ? spare : new ExpertRows();
            foreach (var draft in chunk)
            {
                Add(draft, rows, repeated);
            }

            yield return rows;
        }
    }

    /// <param name="added">People who are new.</param>
    public IndexesAside LayIndexesAside(int added) =>
        IndexesAside.Lay(_context, added, typeof(Expert), typeof(Nomination), typeof(NominationListing), typeof(AuditEntry));

    /// <summary>Seals and writes them; to be filled again. Sealing goes with the writing, so that both threads have as much to do.</summary>
    public void Write(ExpertRows rows)
    {
        _audit.Seal(rows.Entries, rows.Seals);
        rows.Write();
        _spare.Add(rows);
    }

    private void Add(ExpertDraft draft, ExpertRows rows, RepeatedPeople repeated)
    {
        var expert = repeated.Written(draft);
        if (expert is null)
        {
            expert = new Expert(Id.New<ExpertId>(), _expertNumbers.Next(), IdentityDocument.Parse(draft.Row.DocumentKind, draft.Row.DocumentNumber),
                draft.Row.Person);
            ProposeAccount(expert, draft);
            _experts.Put(expert, rows.Experts);
            _ledger.AddNew(draft, RecordKind.Expert, expert.Id.Value);
            repeated.Keep(draft, expert);
        }

        AddNomination(draft, expert, rows);
    }

    public async Task UpdateAsync(IReadOnlyList<ExpertDraft> drafts, CancellationToken cancel)
    {
        var expertIds = drafts.Select(draft => draft.ExpertId!.Value).Distinct().ToList();
        var experts = await _context.Experts.Where(expert => expertIds.Contains(expert.Id)).ToDictionaryAsync(expert => expert.Id, cancel);
        var nominationIds = drafts.Where(draft => draft.NominationId is not null).Select(draft => draft.NominationId!.Value).ToList();
        var nominations = await _context.Nominations.Include(nomination => nomination.Relaxations)
            .Where(nomination => nominationIds.Contains(nomination.Id)).ToDictionaryAsync(nomination => nomination.Id, cancel);
        var listings = await _context.NominationListings.Where(listing => nominationIds.Contains(listing.NominationId))
            .ToDictionaryAsync(listing => listing.NominationId, cancel);

        var rows = new ExpertRows();
        foreach (var draft in drafts)
        {
            var expert = experts[draft.ExpertId!.Value];
            RequireUnchanged(expert.Version, draft.Versions.Expert);
            _ledger.Add(draft, expert, isNew: false);
            if (draft.DetailsChanged)
            {
                expert.Describe(draft.Row.Person);
            }

            ProposeAccount(expert, draft);
            if (draft.NominationId is not { } id)
            {
                AddNomination(draft, expert, rows);
                continue;
            }

            var nomination = nominations[id];
            RequireUnchanged(nomination.Version, draft.Versions.Nomination);
            _ledger.Add(draft, nomination, isNew: false);
            if (nomination.Facts != draft.Row.Facts)
            {
                nomination.Correct(draft.Row.Facts, _by);
                listings[id].AwaitsRelaxation = nomination.Relaxations.Any(relaxation => relaxation.State == RelaxationState.Proposed);
            }

            NominationListings.Refresh(listings[id], expert, draft.Row.Facts, draft.Row.Institution, draft.AsNominated);
        }

        Write(rows);
    }

    /// <summary>五（一）2: what a form says of an account nobody has looked at; a second person confirms it.</summary>
    private void ProposeAccount(Expert expert, ExpertDraft draft)
    {
        if (draft.Row.Account is { } account)
        {
            expert.Account.Propose(account, _by);
        }
    }

    public ValueTask DisposeAsync()
    {
        _experts.Dispose();
        _nominations.Dispose();
        _listings.Dispose();
        _audit.Dispose();
        return ValueTask.CompletedTask;
    }

    private void AddNomination(ExpertDraft draft, Expert expert, ExpertRows rows)
    {
        var nomination = new Nomination(Id.New<NominationId>(), _nominationNumbers.Next(), expert.Id, draft.Row.NominatedOn, draft.Row.Facts, _by);
        _nominations.Put(nomination, rows.Nominations);
        _ledger.AddNew(draft, RecordKind.Nomination, nomination.Id.Value);
        _listings.Put(NominationListings.Of(nomination, expert, draft.Row.Institution, draft.AsNominated), rows.Listings);
        var entry = _context.Act!.EntryOn(nomination,
        [
            new AuditChange("推荐", null,
                $"{draft.Row.Institution} {draft.Row.NominatedOn:yyyy-MM-dd}{(draft.Number == 0 ? "" : $"（登记表第 {SheetRow.Text(draft.Number)} 行）")}"),
            .. draft.Changes.Select(change => new AuditChange(change.Column, change.Old, change.New)),
        ]);

        // What goes round the change tracker names its person itself.
        (entry.ExpertId, entry.Expert) = (expert.Id, $"{expert.Number} {expert.Name}");
        _audit.Put(entry, rows.Entries);
    }

    private static void RequireUnchanged(int version, int compared)
    {
        if (version != compared)
        {
            throw new ConflictException("预览之后，文件中的专家已由他人改动，未写入任何内容；请重新预览。");
        }
    }
}
