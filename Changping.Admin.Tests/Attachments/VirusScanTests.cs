using Changping.Admin.Files;
using Changping.Admin.Files.Attachments;
using Changping.Admin.Office;
using Changping.Admin.Store;
using Changping.Admin.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Changping.Admin.Tests.Attachments;

/// <summary>A configured scanner decides; without an answer a file is not taken for harmless.</summary>
public sealed class VirusScanTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("scan").FullName;

    [Theory]
    [InlineData("exit 0", ScanOutcome.Clean)]
    [InlineData("exit 1", ScanOutcome.Infected)]
    public async Task The_status_of_the_command_is_its_answer(string script, ScanOutcome outcome) =>
        Assert.Equal(outcome, await Scanner(script).ScanAsync(File("x"), default));

    [Fact]
    public async Task The_command_gets_the_path_as_one_argument()
    {
        var path = File("a b; exit 1");
        Assert.Equal(ScanOutcome.Clean, await Scanner("test \"$#\" = 1 && test -f \"$1\"").ScanAsync(path, default));
    }

    [Fact]
    public async Task No_answer_is_a_refusal()
    {
        foreach (var scanner in new[] { Scanner("echo broken >&2; exit 2"), Scanner("sleep 60", TimeSpan.FromMilliseconds(200)),
            Command("/nowhere/clamdscan", TimeSpan.FromSeconds(5)) })
        {
            Assert.Contains("没有给出结果", (await Assert.ThrowsAsync<FileRefusedException>(() => scanner.ScanAsync(File("x"), default))).Message,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_infected_file_is_refused_and_gone()
    {
        await using var office = await TestOffice.OpenAsync();
        var store = new FileStore(Path.Combine(_folder, "attachments"), office.Time);
        var add = new AddAttachment(office.Get<CommandTransaction>(), new OfficeFiles(store, store), Scanner("exit 1"), office.Time);
        var refused = await Assert.ThrowsAsync<FileRefusedException>(() =>
            add.RunAsync(TestOffice.Officer, RecordKind.Project, Guid.NewGuid(), "协议.pdf", new MemoryStream(SampleFiles.Pdf), default));
        Assert.Contains("“协议.pdf”中发现病毒", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder, "attachments")));
    }

    [Fact]
    public async Task Without_a_configured_command_the_record_says_that_nothing_was_scanned()
    {
        var none = new ConfigurationBuilder().AddInMemoryCollection([new("VirusScan:Command", " ")]).Build();
        Assert.Equal(ScanOutcome.NotScanned, await CommandVirusScan.From(none, NullLogger<CommandVirusScan>.Instance).ScanAsync("x", default));
        Assert.Equal(ScanOutcome.NotScanned, await CommandVirusScan.From(null, NullLogger<CommandVirusScan>.Instance).ScanAsync("x", default));
    }

    [Fact]
    public void What_a_crash_left_half_written_is_gone_after_a_day()
    {
        System.IO.File.WriteAllText(Path.Combine(_folder, "old.part"), "x");
        System.IO.File.SetLastWriteTimeUtc(Path.Combine(_folder, "old.part"), new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc));
        System.IO.File.WriteAllText(Path.Combine(_folder, "kept"), "x");
        _ = new FileStore(_folder, new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero)));
        Assert.Equal(["kept"], Directory.GetFiles(_folder).Select(Path.GetFileName));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private CommandVirusScan Scanner(string script, TimeSpan? timeout = null)
    {
        var file = Path.Combine(_folder, Guid.NewGuid().ToString("N") + ".sh");
        System.IO.File.WriteAllText(file, script + "\n");
        return Command($"sh {file}", timeout ?? TimeSpan.FromSeconds(20));
    }

    private static CommandVirusScan Command(string command, TimeSpan timeout) => new(command, timeout, NullLogger<CommandVirusScan>.Instance);

    private string File(string name)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllBytes(path, SampleFiles.Pdf);
        return path;
    }
}
