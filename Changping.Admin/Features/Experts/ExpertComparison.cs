using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Registers;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Admin.Store;
using Changping.Domain.Common;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;
using Changping.Domain.Identifiers;
using Changping.Domain.Organizations;
using Changping.Domain.Policy;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Features.Experts;

/// <summary>Compares nominations with those on file and judges each on its day.</summary>
internal sealed class ExpertComparison(AdminDbContext context, ExpertEligibility judge, InstitutionDirectory directory, DateOnly today, DateOnly? asOf)
    : RowComparison<ExpertRow, ExpertDraft>(ExpertsRegister.Schema)
{
    private readonly Dictionary<string, (InstitutionId Id, InstitutionProfile Profile)> _institutions = new(StringComparer.Ordinal);

    /// <summary>Institutions that other rows of the file named first and that are not on file yet: a corrected row must mean the same one.</summary>
    private readonly Dictionary<string, InstitutionId> _named = new(StringComparer.Ordinal);

    private readonly Namesakes _namesakes = new();
    private Dictionary<(IdentityDocumentKind, string), Expert> _experts = [];
    private Dictionary<(ExpertId, DateOnly), Nomination> _nominations = [];

    /// <summary>Records that were merged into another, by their own documents.</summary>
    private Dictionary<(IdentityDocumentKind, string), ExpertId> _merged = [];

    public override void Remember(int row, ExpertDraft draft)
    {
        base.Remember(row, draft);
        _named.TryAdd(InstitutionName.Fold(draft.Row.Institution), draft.Row.Facts.InstitutionId);
    }

    protected override async Task LoadAsync(IReadOnlyList<ExpertRow> rows, CancellationToken cancel)
    {
        var numbers = rows.Select(row => row.DocumentNumber).Distinct().ToArray();
        _experts = await context.Experts.AsNoTracking().Where(expert => numbers.Contains(expert.DocumentNumber))
            .ToDictionaryAsync(expert => (expert.DocumentKind, expert.DocumentNumber), cancel);
        await FollowMergedAsync(cancel);
        await _namesakes.LoadAsync(context, rows, cancel);
        ExpertId[] ids = [.. _experts.Values.Select(expert => expert.Id), .. _merged.Values];
        _nominations = ids.Length == 0 ? [] : await context.Nominations.AsNoTracking().Include(nomination => nomination.Relaxations)
            .Where(nomination => ids.Contains(nomination.ExpertId))
            .ToDictionaryAsync(nomination => (nomination.ExpertId, nomination.NominatedOn), cancel);

        var names = rows.Select(row => InstitutionName.Fold(row.Institution)).Distinct().Where(name => !_institutions.ContainsKey(name)).ToArray();
        var known = await context.Institutions.AsNoTracking().Where(institution => names.Contains(institution.FoldedName)).ToListAsync(cancel);
        foreach (var institution in known)
        {
            _institutions[institution.FoldedName] = (institution.Id, InstitutionProfile.Of(institution.Name, institution, directory));
        }
    }

    protected override (object Key, RegisterColumn Column) KeyOf(ExpertRow row) =>
        ((row.DocumentKind, row.DocumentNumber, row.NominatedOn), ExpertsRegister.Document);

    protected override string LabelOf(ExpertRow row) => $"{row.Person.Name} · {row.Institution}";

    protected override ExpertRow? OnFile(ExpertRow row) => _experts.TryGetValue((row.DocumentKind, row.DocumentNumber), out var expert)
        ? Before(row, row.Facts with { InstitutionId = Institution(row.Institution).Id }, expert,
            _nominations.GetValueOrDefault((expert.Id, row.NominatedOn))) : null;

    protected override PreviewRow<ExpertDraft> Compare(int number, ExpertRow row, IReadOnlyList<RowNote> notes)
    {
        var (institutionId, profile) = Institution(row.Institution);
        var facts = row.Facts with { InstitutionId = institutionId };
        var key = (row.DocumentKind, row.DocumentNumber);
        var expert = _experts.GetValueOrDefault(key);
        var nomination = expert is null ? null : _nominations.GetValueOrDefault((expert.Id, row.NominatedOn));
        if (_merged.TryGetValue(key, out var record) && _nominations.TryGetValue((record, row.NominatedOn), out var left) && left.Facts == facts)
        {
            // A nomination that could not move with its merged record is the same one nevertheless.
            nomination = left;
        }

        var accountChanged = expert is not null && row.Account is { } account && expert.Account.IsNews(account);

        // Of a merged record the document finds the kept one, whose details another document tells.
        var detailsChanged = expert is not null && expert.DocumentNumber == row.DocumentNumber && expert.Details != row.Person;
        var factsChanged = nomination is not null && nomination.Facts != facts;
        var changes = detailsChanged || factsChanged || accountChanged ? Changes(Before(row, facts, expert!, nomination), row) : [];
        var isOnFile = nomination is not null && changes.Count == 0;
        if (!isOnFile && NominationDates.WhyNot(row.NominatedOn, row.Person.BirthDate, today) is { } wrong)
        {
            return Misdated(number, row, wrong, notes);
        }

        var subject = new EligibilityCase(profile, facts.Credentials, facts.Attestations, nomination?.Relaxations ?? []);
        Verdict? verdict = null;
        try
        {
            verdict = judge.Judge(subject, asOf ?? row.NominatedOn);
        }
        catch (PolicySilentException silent)
        {
            if (!isOnFile)
            {
                return Faulty(number, row, ExpertsRegister.NominatedOn, $"{row.NominatedOn:yyyy-MM-dd}", "policy-silent",
                    silent.Under(judge.Citing(row.NominatedOn)), notes);
            }
        }

        if (factsChanged && changes.Count > 0 && nomination!.IsAdmitted)
        {
            return Faulty(number, row, ExpertsRegister.NominatedOn, $"{row.NominatedOn:yyyy-MM-dd}", "admitted",
                $"该推荐（{nomination.Number}）已入库，内容不可由导入更改；如情况有变，请以新的推荐日期重新推荐（{judge.Citing(row.NominatedOn).Cite(Clauses.TalentPool)}）。", notes);
        }

        var kept = row with { Facts = facts, Institution = profile.Name };
        return new PreviewRow<ExpertDraft>
        {
            Row = number,
            Label = LabelOf(row),
            Fate = nomination is null ? RowFate.New : isOnFile ? RowFate.Unchanged : RowFate.Changed,
            Outcome = verdict?.Overall.ChineseName(),
            Changes = changes,
            Notes = expert is null && _namesakes.NoteOf(number, row) is { } twin ? [.. notes, twin]
                : expert is not null && expert.Name != row.Person.Name
                ? [.. notes, new RowNote(number, ExpertsRegister.Name.Name,
                    $"该证件号码已登记为“{expert.Name}”，导入后改为“{row.Person.Name}”，请核对。") { MustBeAcknowledged = true }]
                : notes,
            Draft = new ExpertDraft(
                number, kept, (judge, subject, verdict?.On ?? row.NominatedOn),
                verdict?.On == row.NominatedOn ? ListedVerdict.Of(verdict) : null, expert?.Id, nomination?.Id, (expert?.Version ?? 0, nomination?.Version ?? 0),
                detailsChanged, changes),
        };
    }

    /// <summary>A merged record is no person of its own: its document means the record that was kept.</summary>
    private async Task FollowMergedAsync(CancellationToken cancel)
    {
        var merged = _experts.Where(pair => pair.Value.MergedInto is not null).ToList();
        _merged = merged.ToDictionary(pair => pair.Key, pair => pair.Value.Id);
        var ids = merged.Select(pair => pair.Value.MergedInto!.Value).ToArray();
        var kept = merged.Count == 0 ? [] : await context.Experts.AsNoTracking().Where(expert => ids.Contains(expert.Id))
            .ToDictionaryAsync(expert => expert.Id, cancel);
        foreach (var (key, record) in merged)
        {
            _experts[key] = kept[record.MergedInto!.Value];
        }
    }

    /// <summary>At the cell that is to be corrected: of a citizen's birth date that is the number of the card.</summary>
    private PreviewRow<ExpertDraft> Misdated(int number, ExpertRow row, WrongDate wrong, IReadOnlyList<RowNote> notes)
    {
        var reason = wrong.Blocker.Under(judge.Citing(today)) + "。";
        return wrong.IsOfBirth
            ? Faulty(number, row, row.DocumentKind is IdentityDocumentKind.CitizenId or IdentityDocumentKind.ResidencePermit
            ? ExpertsRegister.Document : ExpertsRegister.Birth,
                row.Person.BirthDate?.ToString(), "birth-date", reason, notes)
            : Faulty(number, row, ExpertsRegister.NominatedOn, $"{row.NominatedOn:yyyy-MM-dd}", "date-in-future", reason, notes);
    }

    /// <summary>What is on file of the person, and of the nomination where there is one of that day.</summary>
    private static ExpertRow Before(ExpertRow row, NominationFacts facts, Expert expert, Nomination? nomination)
    {
        // A row that repeats the account in force or the one that waits says nothing about either.
        var account = row.Account is { } stated && !expert.Account.IsNews(stated) ? stated : expert.Account.Current ?? expert.Account.Proposed;
        return nomination is null
            ? row with { Person = expert.Details, Account = account }
            : ExpertsRegister.OnFile(expert, nomination, nomination.Facts.InstitutionId == facts.InstitutionId ? row.Institution
            : "另一单位") with
            { Account = account };
    }

    private (InstitutionId Id, InstitutionProfile Profile) Institution(string name)
    {
        var folded = InstitutionName.Fold(name);
        if (!_institutions.TryGetValue(folded, out var known))
        {
            // Not on file yet: it gets its id now and its record with the first commit that names it.
            var id = _named.TryGetValue(folded, out var named) ? named : Id.New<InstitutionId>();
            _institutions[folded] = known = (id, InstitutionProfile.Of(name, null, directory));
        }

        return known;
    }
}
