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
        var ids = _experts.Values.Select(expert => expert.Id).ToArray();
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

    protected override PreviewRow<ExpertDraft> Compare(int number, ExpertRow row, IReadOnlyList<RowNote> notes)
    {
        var (institutionId, profile) = Institution(row.Institution);
        if (NominationDates.WhyNot(row.NominatedOn, row.Person.BirthDate, today) is { } wrong)
        {
            return Misdated(number, row, wrong, notes);
        }

        var facts = row.Facts with { InstitutionId = institutionId };
        var expert = _experts.GetValueOrDefault((row.DocumentKind, row.DocumentNumber));
        var nomination = expert is null ? null : _nominations.GetValueOrDefault((expert.Id, row.NominatedOn));
        var subject = new EligibilityCase(profile, facts.Credentials, facts.Attestations, nomination?.Relaxations ?? []);
        Verdict verdict;
        try
        {
            verdict = judge.Judge(subject, asOf ?? row.NominatedOn);
        }
        catch (PolicySilentException silent)
        {
            return Faulty(number, row, ExpertsRegister.NominatedOn, $"{row.NominatedOn:yyyy-MM-dd}", "policy-silent", silent.Under(judge.Citing(row.NominatedOn)), notes);
        }

        var accountChanged = expert is not null && row.Account is { } account && expert.Account.Current != account && expert.Account.Proposed != account;

        // Of a merged record the document finds the kept one, whose details another document tells.
        var detailsChanged = expert is not null && expert.DocumentNumber == row.DocumentNumber && expert.Details != row.Person;
        var factsChanged = nomination is not null && nomination.Facts != facts;
        if (factsChanged && nomination!.IsAdmitted)
        {
            return Faulty(number, row, ExpertsRegister.NominatedOn, $"{row.NominatedOn:yyyy-MM-dd}", "admitted",
                $"该推荐（{nomination.Number}）已入库，内容不可由导入更改；如情况有变，请以新的推荐日期重新推荐（{judge.Citing(row.NominatedOn).Cite(Clauses.TalentPool)}）。", notes);
        }

        var kept = row with { Facts = facts, Institution = profile.Name };
        var changes = detailsChanged || factsChanged || accountChanged ? Changes(Before(row, facts, expert!, nomination), row) : [];
        return new PreviewRow<ExpertDraft>
        {
            Row = number,
            Label = LabelOf(row),
            Fate = nomination is null ? RowFate.New : detailsChanged || factsChanged || accountChanged ? RowFate.Changed : RowFate.Unchanged,
            Outcome = verdict.Overall.ChineseName(),
            Changes = changes,
            Notes = expert is null && _namesakes.NoteOf(number, row) is { } twin ? [.. notes, twin]
                : expert is not null && expert.Name != row.Person.Name
                ? [.. notes, new RowNote(number, ExpertsRegister.Name.Name, $"该证件号码已登记为“{expert.Name}”，导入后改为“{row.Person.Name}”，请核对。") { MustBeAcknowledged = true }]
                : notes,
            Draft = new ExpertDraft(
                number, kept, (judge, subject, verdict.On), expert?.Id, nomination?.Id, (expert?.Version ?? 0, nomination?.Version ?? 0),
                detailsChanged, changes),
        };
    }

    /// <summary>A merged record is no person of its own: its document means the record that was kept.</summary>
    private async Task FollowMergedAsync(CancellationToken cancel)
    {
        var merged = _experts.Where(pair => pair.Value.MergedInto is not null).ToList();
        var ids = merged.Select(pair => pair.Value.MergedInto!.Value).ToArray();
        var kept = merged.Count == 0 ? [] : await context.Experts.AsNoTracking().Where(expert => ids.Contains(expert.Id)).ToDictionaryAsync(expert => expert.Id, cancel);
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
            ? Faulty(number, row, row.DocumentKind is IdentityDocumentKind.CitizenId or IdentityDocumentKind.ResidencePermit ? ExpertsRegister.Document : ExpertsRegister.Birth,
                row.Person.BirthDate?.ToString(), "birth-date", reason, notes)
            : Faulty(number, row, ExpertsRegister.NominatedOn, $"{row.NominatedOn:yyyy-MM-dd}", "date-in-future", reason, notes);
    }

    /// <summary>What is on file of the person, and of the nomination where there is one of that day.</summary>
    private static ExpertRow Before(ExpertRow row, NominationFacts facts, Expert expert, Nomination? nomination) => nomination is null
        ? row with { Person = expert.Details, Account = expert.Account.Current ?? expert.Account.Proposed }
        : ExpertsRegister.OnFile(expert, nomination, nomination.Facts.InstitutionId == facts.InstitutionId ? row.Institution : "另一单位");

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
