using System.Diagnostics;
using System.Globalization;
using Changping.Admin.Tests.Support;
using Microsoft.Data.Sqlite;
using Xunit.Abstractions;

namespace Changping.Admin.Tests.Faults;

/// <summary>A disk that is full or takes nothing: one sentence, status 1, the unit whole or not there, and all in order once there is space again.</summary>
public sealed class FailingDiskTests(ITestOutputHelper output)
{
    [OwnMountFact]
    public async Task A_disk_that_becomes_full_at_any_point_takes_all_of_a_unit_or_nothing()
    {
        using var ground = await FaultGround.MakeAsync();
        var (chance, whole, refused) = (new Random(FaultRounds.Seed), 0, 0);
        var rounds = FaultRounds.Of(few: 2, percent: 10);
        Unit[] units = [Unit.Named("import"), Unit.Named("start"), Unit.Named("receipts"), Unit.Named("backup")];
        var states = units.ToDictionary(unit => unit.Word, unit => new UnitStates(ground, unit));
        for (var round = 0; round < rounds; round++)
        {
            var unit = units[round % units.Length];
            var place = ground.NewPlace(unit, 0, round);

            // As a rule much less than it needs, and now and then nothing at all.
            var room = chance.Next(5) == 0 ? 0 : (long)(6_000_000 * Math.Pow(chance.NextDouble(), 2));
            var ended = await OwnMount.FullAsync(place.Folder, room, Program(ground, unit, unit.Word switch
            {
                "import" => ["import", "experts", place.Input("experts.xlsx"), "--commit", "--database", place.Database],
                "receipts" => ["import", "receipts", place.Input("receipts.xlsx"), "--commit", "--database", place.Database],
                "backup" => ["backup", place.Backup, "--database", place.Database],
                _ => ["import", "institutions", place.Input("institutions.xlsx"), "--commit", "--database", place.Database],
            }));
            var told = $"{unit.Word} with {room} bytes of room: {ended.Status} {ended.Said}{ended.Complained}";
            Assert.True(ended.Status == 0 || (ended.Status == 1 && IsSentence(ended.Complained)), told);
            var done = await Aftermath.RequireAsync(place, unit, states[unit.Word]);

            // The log may say that a backup was made which then did not get its name.
            Assert.True(done == 1 - ended.Status || (unit.Word == "backup" && ended.Status == 1), $"{told} left {done} steps");
            (whole, refused) = (whole + 1 - ended.Status, refused + ended.Status);
            place.Remove();
        }

        Expect.None(Aftermath.LeftInRun(Path.Combine(ground.Root, FaultGround.Run)).Select(file => $"left: {file}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"seed {FaultRounds.Seed}: {rounds} times on a disk that became full: {refused} refused, {whole} whole, none half"));
    }

    [OwnMountFact]
    public async Task A_web_application_on_a_full_disk_says_so_and_ends()
    {
        using var ground = await FaultGround.MakeAsync();
        var place = ground.NewPlace(Unit.Clicks, 0, 0);
        var ended = await OwnMount.FullAsync(place.Folder, 0, ChildServer.Start(place.Database, Path.Combine(place.Folder, "run")));
        Assert.True(ended.Status == 1 && IsSentence(ended.Complained), $"{ended.Status} {ended.Said}{ended.Complained}");
    }

    [OwnMountFact]
    public async Task A_folder_that_is_only_for_reading_is_named_and_nothing_in_it_is_changed()
    {
        using var ground = await FaultGround.MakeAsync();
        var unit = Unit.Named("import");
        var place = ground.NewPlace(unit, 0, 0);
        var before = await File.ReadAllBytesAsync(place.Database);
        foreach (var verb in new[] { new[] { "verify" }, ["import", "experts", place.Input("experts.xlsx"), "--commit"] })
        {
            var ended = await OwnMount.ForReadingAsync(place.Folder, Program(ground, unit, [.. verb, "--database", place.Database]));
            Assert.True(ended.Status == 1 && IsSentence(ended.Complained) && ended.Complained.Contains("未作改动", StringComparison.Ordinal),
                $"{verb[0]}: {ended.Status} {ended.Said}{ended.Complained}");
        }

        var served = await OwnMount.ForReadingAsync(place.Folder, ChildServer.Start(place.Database, ground.RunOf(unit)));
        Assert.True(served.Status == 1 && IsSentence(served.Complained), $"{served.Status} {served.Said}{served.Complained}");
        Assert.Equal(before, await File.ReadAllBytesAsync(place.Database));
    }

    [Fact]
    public async Task A_database_that_another_process_holds_is_told_so_and_stays_as_it_is()
    {
        using var ground = await FaultGround.MakeAsync();
        var unit = Unit.Named("import");
        var place = ground.NewPlace(unit, 0, 0);
        await (await place.StartAsync()).DisposeAsync();
        var before = place.State();
        await using (var held = new SqliteConnection($"Data Source={place.Database};Pooling=False"))
        {
            await held.OpenAsync();
            await using var writing = held.BeginTransaction(deferred: false);
            var ended = await ChildProgram.EndAsync(Program(ground, unit,
                ["import", "experts", place.Input("experts.xlsx"), "--commit", "--database", place.Database]));
            Assert.True(ended.Status == 1 && IsSentence(ended.Complained), $"{ended.Status} {ended.Said}{ended.Complained}");
            Assert.Contains("占用", ended.Complained, StringComparison.Ordinal);
        }

        Assert.Equal(before, place.State());
        Assert.Equal(0, await Aftermath.RequireAsync(place, unit, new UnitStates(ground, unit)));
    }

    private static ProcessStartInfo Program(FaultGround ground, Unit unit, string[] arguments)
    {
        var start = ChildProgram.Program(arguments);
        start.Environment["Data__Run"] = ground.RunOf(unit);
        return start;
    }

    /// <summary>One line, for a person.</summary>
    private static bool IsSentence(string complained) => complained.Trim() is var line && line.EndsWith('。') && !line.Contains('\n', StringComparison.Ordinal)
        && !line.Contains("Exception", StringComparison.Ordinal);
}
