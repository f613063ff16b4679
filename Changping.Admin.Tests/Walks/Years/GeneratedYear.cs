using Changping.Admin.Office;
using Changping.Admin.Tests.Support;

namespace Changping.Admin.Tests.Walks.Years;

/// <summary>A year does not hold, told so that it can be run again.</summary>
internal sealed class YearFailedException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>
/// A small office in which anything is tried by anybody for about a year, beside a model that knows only what was done and reckons for itself what is
/// owed. What the model says may not be done must be refused with its clause; what it says may be done must not be.
/// </summary>
internal sealed partial class GeneratedYear : IAsyncDisposable
{
    /// <summary>The first day of version 2.0 in this office.</summary>
    public static readonly DateOnly Issued = new(2024, 1, 1);

    private static readonly YearAct[] Fallbacks =
    [
        YearAct.Forward, YearAct.Prepare, YearAct.Decide, YearAct.Answer, YearAct.DecideAnswers, YearAct.Evaluate, YearAct.Recover,
        YearAct.DecideSelection, YearAct.Prepare, YearAct.ConfirmRegistered,
    ];

    private readonly List<string> _log = [];
    private readonly int _seed;
    private YearStep? _step;

    private GeneratedYear(TestOffice office, int seed)
    {
        (Office, _seed) = (office, seed);
        Reckoning = new Reckoning(Book, Projects);
    }

    public TestOffice Office { get; }

    public YearBook Book { get; } = new();

    public List<KnownProject> Projects { get; } = [];

    public Reckoning Reckoning { get; }

    public YearSettings Settings { get; private set; } = new();

    /// <summary>How often each act was done, and how often something was refused.</summary>
    public Dictionary<YearAct, (int Done, int Refused)> Counts { get; } = [];

    public DateOnly Today => Office.Get<OfficeClock>().Today;

    public DateOnly MonthEnd => new DateOnly(Today.Year, Today.Month, 1).AddMonths(1).AddDays(-1);

    public static async Task<GeneratedYear> OpenAsync(int seed) => new(await YearTemplate.OpenAsync(), seed);

    /// <summary>Money for this year and the next, and three projects that run already, so that there is something to pay from the first day on.</summary>
    public async Task BeginAsync()
    {
        foreach (var instrument in Instruments)
        {
            foreach (var year in new[] { GoLive.Year, GoLive.Year + 1 })
            {
                var yuan = instrument switch { Fund.Allowance => 300_000, Fund.Subsidy => 900_000, Fund.Prize => 300_000, _ => 6_000_000 };
                await Office.AppropriateAsync(year, Of(instrument), Changping.Domain.Common.Money.FromYuan(yuan));
                Book.Budget[(year, instrument)] = yuan * 100L;
            }
        }

        var random = new Random(-_seed);
        for (var number = 0; number < 3; number++)
        {
            await TakeAsync(new YearStep(YearAct.Register, random.Next(1_000), random.Next(1_000)));
            await TakeAsync(new YearStep(YearAct.ConfirmRegistered, 0, 3));
        }
    }

    /// <summary>One step, and then the money of all projects once more.</summary>
    /// <exception cref="YearFailedException">With the seed and all steps so far.</exception>
    public async Task TakeAsync(YearStep step)
    {
        _log.Add($"{_log.Count + 1,3} {Today:yyyy-MM-dd} {step.Act} {step.Which} {step.How}");
        try
        {
            var before = _log.Count;
            for (var turn = 0; _log.Count == before && turn <= Fallbacks.Length; turn++)
            {
                // Where there is nothing of the kind to do, something else is done.
                await ActAsync(turn == 0 ? step : step with { Act = Fallbacks[(step.How + turn) % Fallbacks.Length] });
                if (step.Act == YearAct.Wait)
                {
                    break;
                }
            }

            LapseUnowed();
        }
        catch (Exception broken) when (broken is not YearFailedException)
        {
            throw Failure($"an exception that is no refusal: {broken}", broken);
        }
    }

    private Task ActAsync(YearStep step)
    {
        _step = step;
        return step.Act switch
        {
            YearAct.Wait => WaitAsync(step),
            YearAct.Register => RegisterAsync(step),
            YearAct.ConfirmRegistered => ConfirmRegisteredAsync(step),
            YearAct.CorrectOpening => CorrectOpeningAsync(step),
            YearAct.Apply => ApplyAsync(step),
            YearAct.Review => ReviewAsync(step),
            YearAct.Forward => ForwardAsync(step),
            YearAct.ProposeStep => ProposeStepAsync(step),
            YearAct.DecideStep => DecideStepAsync(step),
            YearAct.Extend => ExtendAsync(step),
            YearAct.Midterm => MidtermAsync(step),
            YearAct.Evaluate => EvaluateAsync(step),
            YearAct.Audit => AuditAsync(step),
            YearAct.Convert => ConvertAsync(step),
            YearAct.DecideConversion => DecideConversionAsync(step),
            YearAct.Select => SelectAsync(step),
            YearAct.DecideSelection => DecideSelectionAsync(step),
            YearAct.Annul => AnnulAsync(step),
            YearAct.Prepare => PrepareAsync(step),
            YearAct.PrepareWrongly => PrepareWronglyAsync(step),
            YearAct.Decide => DecideAsync(step),
            YearAct.Answer => AnswerAsync(step),
            YearAct.AnswerByWorkbook => AnswerByWorkbookAsync(step),
            YearAct.AnswerOtherwise => AnswerOtherwiseAsync(step),
            YearAct.DecideAnswers => DecideAnswersAsync(step),
            YearAct.Refund => RefundAsync(step),
            YearAct.Recover => RecoverAsync(step),
            YearAct.Appropriate => AppropriateAsync(step),
            YearAct.Account => AccountAsync(step),
            YearAct.Company => CompanyAsync(step),
            YearAct.Pool => PoolAsync(step),
            YearAct.SamePerson => SamePersonAsync(step),
            YearAct.Settings => SettingsAsync(step),
            YearAct.NewVersion => NewVersionAsync(step),
        };
    }

    public YearFailedException Failure(string what, Exception? inner = null) => new(
        $"{what}{Environment.NewLine}run it again: OFFICE_SEED={_seed} dotnet test Changping.Admin.Tests --filter FullyQualifiedName~AnyYearTests"
        + $"{Environment.NewLine}the steps:{Environment.NewLine}{string.Join(Environment.NewLine, _log)}", inner);

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    /// <summary>Up to six weeks; in an office where nothing happens for so long much falls due at once.</summary>
    private Task WaitAsync(YearStep step)
    {
        Office.Time.Advance(TimeSpan.FromDays(1 + (step.How % 41)));
        return Task.CompletedTask;
    }

    /// <summary>"Lapses while unpaid", of the rulings' table: what waits for a batch and is not owed as it stands is given up.</summary>
    private void LapseUnowed()
    {
        foreach (var entry in Book.Entries.Where(entry => entry.IsWaiting).OrderByDescending(entry => entry.Sequence).ToList())
        {
            if (Reckoning.Owed(entry) != entry.Amount)
            {
                entry.State = BookState.Lapsed;
            }
        }
    }

    private static T Pick<T>(IReadOnlyList<T> all, int which) => all[which % all.Count];
}
