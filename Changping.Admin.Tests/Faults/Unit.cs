using Changping.Admin.Features.Funds.Batches;
using Changping.Admin.Features.Reviews.Filings;
using Changping.Admin.Tests.Support;
using Changping.Domain.Funds;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Tests.Faults;

/// <summary>Something that the office does, each step of it whole or not at all.</summary>
/// <param name="Word">Its name.</param>
/// <param name="Begins">The office that it begins in, one of <see cref="FaultGround"/>; null: with nothing.</param>
internal sealed record Unit(string Word, string? Begins, params IReadOnlyList<Func<UnitPlace, Task>> Steps)
{
    /// <summary>How many of them a process has on their way.</summary>
    public int AtOnce { get; init; } = 2;

    /// <summary>The folder of keys and lists; units that change keys have one of their own.</summary>
    public string Run { get; init; } = FaultGround.Run;

    /// <summary>What tells the steps apart beside the number of rows in each table.</summary>
    public Func<UnitPlace, string> Facts { get; init; } = _ => "";

    private const string States =
        "SELECT coalesce(group_concat(line, ';'), '') FROM (SELECT State || ' ' || count(*) AS line FROM Grants GROUP BY State ORDER BY 1)";

    public static IReadOnlyList<Unit> All { get; } =
    [
        new("start", null, place => place.VerbAsync("import", "institutions", place.Input("institutions.xlsx"), "--commit")),
        new("upgrade", FaultGround.Older,
            place => place.VerbAsync("sweep")) { Facts = place => SqliteFile.Text(place.Database, "SELECT count(*) || '' FROM Experts") },
        new("import", FaultGround.Funded, place => place.VerbAsync("import", "experts", place.Input("experts.xlsx"), "--commit")),
        new("batch", FaultGround.Funded, PrepareAsync, ApproveAsync) { Facts = place => SqliteFile.Text(place.Database, States) },
        new("receipts", FaultGround.Funded, place => place.VerbAsync("import", "receipts", place.Input("receipts.xlsx"), "--commit"))
        {
            Facts = place => SqliteFile.Text(place.Database, States),
        },
        new("issue", FaultGround.Funded, IssueAsync),
        new("backup", FaultGround.Funded, place => place.VerbAsync("backup", place.Backup)),
        new("rotate-keys", FaultGround.Funded, place => place.VerbAsync("rotate-keys"))
        {
            // Of two in one process each would write with the key of the other.
            AtOnce = 1,
            Run = FaultGround.RunOfItsOwn,
            Facts = place => SqliteFile.Text(place.Database, FaultGround.FirstKey) == SqliteFile.Text(place.Ground.Office(FaultGround.Funded),
                FaultGround.FirstKey) ? "former" : "new",
        },
    ];

    /// <summary>The longest of all: a whole year. It has a process of its own.</summary>
    public static Unit Demonstration { get; } = new("demo", FaultGround.Empty, place => place.VerbAsync("demo")) { AtOnce = 1 };

    /// <summary>A server that people click on: not a unit with an end, but an office that goes on after each kill.</summary>
    public static Unit Clicks { get; } = new("clicks", FaultGround.Empty);

    public static Unit Named(string word) => All.Append(Demonstration).Single(unit => unit.Word == word);

    private static async Task PrepareAsync(UnitPlace place)
    {
        await using var office = await place.OfficeAsync();
        await office.PrepareAsync(20);
    }

    private static async Task ApproveAsync(UnitPlace place)
    {
        await using var office = await place.OfficeAsync();
        var number = await office.AskAsync(context => context.PaymentBatches.Where(batch => batch.State == BatchState.Prepared)
            .Select(batch => batch.Number).SingleAsync());
        await office.Get<DecidePaymentBatch>().RunAsync(TestOffice.Approver, number, approve: true, null, default);
    }

    private static async Task IssueAsync(UnitPlace place)
    {
        await using var office = await place.OfficeAsync();
        var projects = await office.AskAsync(context => context.Projects.Where(project => project.Number.StartsWith(FaultGround.Applied))
            .Select(project => project.Id).ToListAsync());
        await office.Get<IssueFilingLetter>().RunAsync(TestOffice.Officer, new FilingLetterEntry([.. projects], "李经办", "010-1", null), default);
    }
}
