using Changping.Admin.Features.Policies.Verdicts;
using Changping.Admin.Registers.Imports;
using Changping.Admin.Registers.Schemas;
using Changping.Domain.Eligibility;
using Changping.Domain.Experts;

namespace Changping.Admin.Features.Experts;

/// <summary>A row of the register of nominations, compared and judged.</summary>
/// <param name="Number">Of the row, as Excel shows it; 0 of a form.</param>
/// <param name="Row">With the institution's id in its facts, and the institution's name as it is kept.</param>
/// <param name="Judged">What was judged, on which day.</param>
/// <param name="Listed">What came of it, where that was the day of the nomination.</param>
/// <param name="ExpertId">Of the person on file; null where the person is new.</param>
/// <param name="NominationId">Of the nomination of that day on file; null where it is new.</param>
/// <param name="Versions">Of both as they were compared.</param>
/// <param name="DetailsChanged">The person's details differ from those on file.</param>
public sealed record ExpertDraft(
    int Number,
    ExpertRow Row,
    (ExpertEligibility Rules, EligibilityCase Case, DateOnly On) Judged,
    ListedVerdict? Listed,
    ExpertId? ExpertId,
    NominationId? NominationId,
    (int Expert, int Nomination) Versions,
    bool DetailsChanged,
    IReadOnlyList<FieldChange> Changes) : IRowDraft<ExpertRow>
{
    /// <summary>The verdict, judged when it is asked for: 100,000 of them weigh more than the microsecond that each takes.</summary>
    public Verdict Judge() => Judged.Rules.Judge(Judged.Case, Judged.On);

    /// <summary>On the day of the nomination, by which the office keeps it, whatever day the preview was asked for.</summary>
    public ListedVerdict AsNominated => Listed ?? ListedVerdict.Of(Judged.Rules.Judge(Judged.Case, Row.NominatedOn));
}
