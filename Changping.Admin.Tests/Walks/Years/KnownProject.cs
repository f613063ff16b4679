using Changping.Domain.Projects;

namespace Changping.Admin.Tests.Walks.Years;

/// <summary>How far a project is, as the test knows it from what was done.</summary>
internal enum KnownStage
{
    Draft,
    Submitted,
    Passed,
    InNotice,
    Filed,
    Established,
    Signed,
    Serving,
    Concluded,
    Evaluated,
    Terminated,
    NeverCame,
    Gone,
}

/// <summary>One of the money instruments; the number is its place among the clauses.</summary>
internal enum Fund
{
    Subsidy,
    Allowance,
    Prize,
    Conversion,
}

/// <summary>Something that one proposed and another decides on.</summary>
internal sealed record KnownProposal(ProjectAction Action, DateOnly? Day, Guid By);

/// <summary>A paper that is written, sent back and written anew, and whose writers never decide on it.</summary>
internal sealed class KnownPaper
{
    public HashSet<Guid> Authors { get; } = [];

    /// <summary>Null while nobody wrote it, or after it was sent back.</summary>
    public long? Waits { get; set; }

    public bool WasEverWritten => Authors.Count > 0;

    public bool IsConfirmed { get; set; }
}

/// <summary>What the test knows of a project: only what somebody told the office, and nothing that the office reckoned.</summary>
internal sealed class KnownProject
{
    public required ProjectId Id { get; set; }

    public required string Number { get; set; }

    public required string Title { get; init; }

    public required int Expert { get; init; }

    public required int Company { get; init; }

    /// <summary>In fen.</summary>
    public required long Cost { get; set; }

    public required bool Humanities { get; init; }

    /// <summary>Everybody who may not decide on it.</summary>
    public HashSet<Guid> Authors { get; } = [];

    public KnownStage Stage { get; set; }

    /// <summary>Came by the register, and nobody has confirmed it.</summary>
    public bool Waits { get; set; }

    public bool IsRegistered { get; init; }

    public DateOnly Filed { get; set; }

    public DateOnly Established { get; set; }

    public string Version { get; set; } = YearTerms.Second.Version;

    public DateOnly Signed { get; set; }

    public bool HasBothLetters { get; set; }

    public DateOnly Start { get; set; }

    /// <summary>As agreed, extensions included.</summary>
    public DateOnly Last { get; set; }

    /// <summary>The plain two years.</summary>
    public DateOnly PlainLast { get; set; }

    /// <summary>Broken off; null where it was not.</summary>
    public DateOnly? BrokenOff { get; set; }

    public long PaidBefore { get; set; }

    public int MonthsBefore { get; set; }

    public long ConvertedBefore { get; set; }

    public bool PrizedBefore { get; init; }

    /// <summary>The latest midterm check; null for none.</summary>
    public bool? MidtermPassed { get; set; }

    /// <summary>Who entered that check.</summary>
    public Guid CheckedBy { get; set; }

    /// <summary>Confirmed; in fen.</summary>
    public long? Audited { get; set; }

    /// <summary>0 to 2; null for none that stands.</summary>
    public int? Prize { get; set; }

    public HashSet<int> Ranked { get; } = [];

    /// <summary>Confirmed as good enough for a prize.</summary>
    public bool IsPrizeworthy { get; set; }

    /// <summary>Approved conversions by their number.</summary>
    public Dictionary<int, long> Conversions { get; } = [];

    public int Applications { get; set; }

    /// <summary>What waits for a second person, each at most once at a time.</summary>
    public KnownProposal? Proposal { get; set; }

    public KnownProposal? Extension { get; set; }

    /// <summary>How many were ever proposed.</summary>
    public int Extensions { get; set; }

    public KnownPaper Evaluation { get; } = new();

    public KnownPaper Audit { get; } = new();

    /// <summary>Who proposed and who confirmed the early end.</summary>
    public (Guid, Guid)? EndedBy { get; set; }

    public DateOnly Served => BrokenOff ?? Last;

    public bool IsTakenUp => Stage is KnownStage.Serving or KnownStage.Concluded or KnownStage.Evaluated or KnownStage.Terminated;

    /// <summary>An earlier rule's: established before the first version.</summary>
    public bool IsEarlier => Established < GeneratedYear.Issued;

    public YearTerms Terms => YearTerms.Of(Version);
}
