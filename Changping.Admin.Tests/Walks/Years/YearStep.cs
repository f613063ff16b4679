namespace Changping.Admin.Tests.Walks.Years;

/// <summary>What may be tried in an office; most of it by the right person, much of it not.</summary>
internal enum YearAct
{
    Wait,
    Register,
    ConfirmRegistered,
    CorrectOpening,
    Apply,
    Review,
    Forward,
    ProposeStep,
    DecideStep,
    Extend,
    Midterm,
    Evaluate,
    Audit,
    Convert,
    DecideConversion,
    Select,
    DecideSelection,
    Annul,
    Prepare,
    PrepareWrongly,
    Decide,
    Answer,
    AnswerByWorkbook,
    AnswerOtherwise,
    DecideAnswers,
    Refund,
    Recover,
    Appropriate,
    Account,
    Company,
    Pool,
    SamePerson,
    Settings,
    NewVersion,
}

/// <param name="Which">Chooses among what there is.</param>
/// <param name="How">Chooses among what may be done with it, and whether it is done rightly.</param>
internal sealed record YearStep(YearAct Act, int Which, int How)
{
    /// <summary>How often each is tried; what makes money move the most often.</summary>
    private static readonly (YearAct Act, int Weight)[] Weights =
    [
        (YearAct.Wait, 17), (YearAct.Register, 3), (YearAct.ConfirmRegistered, 3), (YearAct.CorrectOpening, 1), (YearAct.Apply, 4),
        (YearAct.Review, 3), (YearAct.Forward, 10),
        (YearAct.ProposeStep, 3), (YearAct.DecideStep, 4), (YearAct.Extend, 2), (YearAct.Midterm, 3), (YearAct.Evaluate, 4), (YearAct.Audit, 3),
        (YearAct.Convert, 4),
        (YearAct.DecideConversion, 4), (YearAct.Select, 4), (YearAct.DecideSelection, 4), (YearAct.Annul, 2), (YearAct.Prepare, 12),
        (YearAct.PrepareWrongly, 2),
        (YearAct.Decide, 10), (YearAct.Answer, 6), (YearAct.AnswerByWorkbook, 4), (YearAct.AnswerOtherwise, 4), (YearAct.DecideAnswers, 7),
        (YearAct.Refund, 1), (YearAct.Recover, 5),
        (YearAct.Appropriate, 4), (YearAct.Account, 2), (YearAct.Company, 1), (YearAct.Pool, 1), (YearAct.SamePerson, 1), (YearAct.Settings, 3),
        (YearAct.NewVersion, 1),
    ];

    /// <summary>The steps of a year: the same for the same seed, on every machine.</summary>
    public static IReadOnlyList<YearStep> Of(int seed, int count)
    {
        var random = new Random(seed);
        var sum = Weights.Sum(one => one.Weight);
        return [.. Enumerable.Range(0, count).Select(_ => new YearStep(Draw(random.Next(sum)), random.Next(1_000), random.Next(1_000)))];
    }

    private static YearAct Draw(int point)
    {
        foreach (var (act, weight) in Weights)
        {
            if ((point -= weight) < 0)
            {
                return act;
            }
        }

        return YearAct.Wait;
    }
}
