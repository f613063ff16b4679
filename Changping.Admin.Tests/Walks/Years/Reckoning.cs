namespace Changping.Admin.Tests.Walks.Years;

/// <summary>What the committee has set.</summary>
internal sealed record YearSettings(int Instalments = 1, int MidtermMonths = 12, bool SettleByAudit = false);

/// <summary>Something that the model finds payable.</summary>
/// <param name="Waits">Why it may not be paid yet; null where nothing stands in its way but accounts and companies.</param>
internal sealed record ReckonedClaim(KnownProject Project, int Sequence, int Parts, long Amount, string? Waits);

/// <summary>
/// What is owed, reckoned a second time from the words of the policy and of the rulings, in the plainest way: day by day and fen by fen, with nothing of the
/// domain's own calculators.
/// </summary>
internal sealed class Reckoning(YearBook book, IReadOnlyList<KnownProject> projects)
{
    /// <summary>The day that is so many months after the first; where the month lacks it, the first of the next.</summary>
    public static DateOnly After(DateOnly first, int months)
    {
        var (year, month) = (first.Year + ((first.Month - 1 + months) / 12), ((first.Month - 1 + months) % 12) + 1);
        return first.Day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, first.Day)
            : month == 12 ? new DateOnly(year + 1, 1, 1) : new DateOnly(year, month + 1, 1);
    }

    /// <summary>The last day of a service month; months are counted from 1, each from the first day of service.</summary>
    public static DateOnly EndOfMonth(DateOnly start, int number) => After(start, number).AddDays(-1);

    /// <summary>四（二）1, reading 0024: half of the cost, or of the lower one that an audit found, up to the cap.</summary>
    public static long Subsidy(KnownProject of, bool audited)
    {
        var cost = audited && of.Audited is { } found ? Math.Min(found, of.Cost) : of.Cost;
        return Math.Min(cost * of.Terms.Rate / 100, of.Humanities ? of.Terms.CapOfHumanities : of.Terms.Cap);
    }

    /// <summary>Reading 0023: equal parts, the last takes the rest; an audit cuts from the end.</summary>
    public static long Instalment(KnownProject of, int number, int parts)
    {
        var (promised, owed) = (Subsidy(of, audited: false), Subsidy(of, audited: true));
        if (parts == 1)
        {
            return Math.Max(0, owed - of.PaidBefore);
        }

        long UpTo(int count) => count == parts ? owed : Math.Min(owed, promised / parts * count);
        return UpTo(number) - UpTo(number - 1);
    }

    /// <summary>Everything that is payable up to the month and that no live entry of the book covers, with what waits there.</summary>
    public IReadOnlyList<ReckonedClaim> Due(Fund instrument, DateOnly monthEnd, YearSettings settings) =>
    [
        .. book.Entries.Where(entry => entry.Instrument == instrument && entry.IsWaiting)
            .Select(entry => new ReckonedClaim(entry.Project, entry.Sequence, entry.Parts, entry.Amount, WaitsFor(entry, settings))),
        .. projects.SelectMany(of => instrument switch
        {
            Fund.Subsidy => SubsidyOf(of, monthEnd, settings),
            Fund.Allowance => AllowanceOf(of, monthEnd),
            _ => [],
        }),
    ];

    /// <summary>How much of an entry is owed now: "Still owed" of the rulings.</summary>
    public long Owed(BookEntry entry)
    {
        var of = entry.Project;
        return (entry.Instrument switch
        {
            Fund.Subsidy => of.Stage is KnownStage.NeverCame or KnownStage.Terminated ? 0 : Audited(entry),
            Fund.Allowance => of.Stage == KnownStage.NeverCame || EndOfMonth(of.Start, entry.Sequence) > of.Served ? 0 : entry.Amount,
            Fund.Prize => of.Prize is null ? 0 : entry.Amount,
            _ => !of.Conversions.ContainsKey(entry.Sequence) || (of.Stage == KnownStage.Terminated && entry.State != BookState.Paid) ? 0 : entry.Amount,
        });
    }

    /// <summary>Ruling 18 and reading 0023: what an instalment waits for, when it is listed, prepared and approved alike; null for nothing.</summary>
    public static string? WaitsFor(BookEntry entry, YearSettings settings) =>
        entry.Instrument == Fund.Subsidy ? WaitsFor(entry.Project, entry.Sequence, entry.Parts, settings) : null;

    private static string? WaitsFor(KnownProject of, int number, int parts, YearSettings settings) =>
        number == 1 ? null
        : settings.MidtermMonths > 0 && of.Served >= After(of.Start, settings.MidtermMonths).AddDays(-1) && of.MidtermPassed != true ? "midterm"
        : number < parts ? null
        : of.Stage != KnownStage.Evaluated ? "evaluation"
        : settings.SettleByAudit && of.Audited is null ? "audit"
        : null;

    /// <summary>Of the same expert another project was subsidised in the same agreed years.</summary>
    public bool IsSubsidisedElsewhere(KnownProject of) => projects.Any(other => other.Id != of.Id && other.Expert == of.Expert
        && other.Start != default && other.Start <= of.Last && of.Start <= other.Last
        && (other.PaidBefore > 0 || book.LiveOf(other.Id, Fund.Subsidy).Any()));

    private long Audited(BookEntry entry)
    {
        if (entry.Project.Audited is null)
        {
            return entry.Amount;
        }

        var earlier = entry.Project.PaidBefore + book.LiveOf(entry.Project.Id, Fund.Subsidy).Where(other => other.Sequence < entry.Sequence)
            .Sum(other => other.Amount);
        return Math.Clamp(Subsidy(entry.Project, audited: true) - earlier, 0, entry.Amount);
    }

    private IEnumerable<ReckonedClaim> AllowanceOf(KnownProject of, DateOnly monthEnd)
    {
        if (of.Waits || of.IsEarlier || !of.IsTakenUp)
        {
            yield break;
        }

        var taken = book.LiveOf(of.Id, Fund.Allowance).Select(entry => entry.Sequence).ToHashSet();
        for (var number = 1; EndOfMonth(of.Start, number) <= of.Served && EndOfMonth(of.Start, number) <= monthEnd; number++)
        {
            if (number > of.MonthsBefore && !taken.Contains(number))
            {
                yield return new ReckonedClaim(of, number, 1, of.Terms.PerMonth, null);
            }
        }
    }

    private IEnumerable<ReckonedClaim> SubsidyOf(KnownProject of, DateOnly monthEnd, YearSettings settings)
    {
        if (of.Waits || of.IsEarlier || of.Stage is not (KnownStage.Serving or KnownStage.Concluded or KnownStage.Evaluated))
        {
            yield break;
        }

        var live = book.LiveOf(of.Id, Fund.Subsidy).ToList();
        var parts = live.Count > 0 ? live[0].Parts : of.PaidBefore > 0 ? 1 : settings.Instalments;
        var halfway = After(of.Start, settings.MidtermMonths == 0 ? 12 : settings.MidtermMonths);
        var getsThere = of.Served >= halfway.AddDays(-1);
        for (var number = 1; number <= parts; number++)
        {
            var amount = Instalment(of, number, parts);
            var day = number == 1 ? (of.Signed > of.Start ? of.Signed : of.Start)
                : number == 2 && parts > 2 && getsThere ? halfway
                : of.Stage == KnownStage.Serving ? DateOnly.MaxValue
                : of.Served.AddDays(1);
            if (amount > 0 && day <= monthEnd && live.TrueForAll(entry => entry.Sequence != number))
            {
                yield return new ReckonedClaim(of, number, parts, amount, IsSubsidisedElsewhere(of) ? "elsewhere" : WaitsFor(of, number, parts, settings));
            }
        }
    }
}
