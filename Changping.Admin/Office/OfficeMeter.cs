using System.Diagnostics.Metrics;
using Changping.Admin.Store;
using Changping.Domain.Policy;

namespace Changping.Admin.Office;

/// <summary>What the office counts of its own work, for whoever measures the server: numbers and kinds, never who or whom. Nothing leaves unless it
/// is asked for.</summary>
public sealed class OfficeMeter : IDisposable
{
    public const string Name = "Changping.Admin";

    private const string Outcome = "outcome";

    private readonly Counter<long> _commands, _rows, _backups;

    public OfficeMeter()
    {
        _commands = Meter.CreateCounter<long>("changping.commands", description: "Commands by kind: done, refused with a sentence, or failed");
        _rows = Meter.CreateCounter<long>("changping.import.rows", description: "Rows of registers that were written, by register and fate");
        _backups = Meter.CreateCounter<long>("changping.backups", description: "Backups onto the shelf: good, wrong when restored on trial, or failed");
    }

    public Meter Meter { get; } = new(Name);

    /// <param name="refusal">Null of what was done.</param>
    public void CountCommand(CommandKind kind, Exception? refusal) => _commands.Add(1, Tag("kind", kind.ToString()), Tag(Outcome, refusal switch
    {
        null => "done",
        RuleViolationException or ConflictException or NotPermittedException or AccountRefusedException or FileRefusedException => "refused",
        _ => "failed",
    }));

    /// <param name="register">As the command line calls it.</param>
    public void CountRows(string register, string fate, int rows)
    {
        if (rows > 0)
        {
            _rows.Add(rows, Tag("register", register), Tag("fate", fate));
        }
    }

    /// <param name="isGood">Null where none could be made.</param>
    public void CountBackup(bool? isGood) => _backups.Add(1, Tag(Outcome, isGood switch { true => "good", false => "wrong", null => "failed" }));

    /// <summary>Asked whenever it is read.</summary>
    public void Watch(OpenWindows windows) =>
        Meter.CreateObservableUpDownCounter("changping.windows.open", () => windows.Count, description: "Windows that are connected");

    public void Dispose() => Meter.Dispose();

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
