using System.Text;

namespace Changping.Admin.Tests.Support;

/// <summary>Hears what one test's command says. The console's writers belong to the whole process, and what other tests' hosts log goes there at the
/// same time: so each flow of calls has a paper of its own, and the rest speaks to the console as before.</summary>
internal sealed class HeardConsole : TextWriter
{
    private static readonly HeardConsole Output = new(Console.Out);
    private static readonly HeardConsole Errors = new(Console.Error);

    private readonly TextWriter _console;
    private readonly AsyncLocal<StringWriter?> _paper = new();

    static HeardConsole()
    {
        Console.SetOut(Output);
        Console.SetError(Errors);
    }

    private HeardConsole(TextWriter console) => _console = console;

    public override Encoding Encoding => _console.Encoding;

    private TextWriter Writer => _paper.Value ?? _console;

    /// <returns>What was said within the action, and by it alone, apart from what was said of errors.</returns>
    public static async Task<(T Answer, string Output, string Errors)> WithinAsync<T>(Func<Task<T>> action)
    {
        // Set within this flow, they are forgotten with it.
        var (output, errors) = (Output._paper.Value = new StringWriter(), Errors._paper.Value = new StringWriter());
        return (await action(), output.ToString(), errors.ToString());
    }

    public override void Write(char value) => Writer.Write(value);

    public override void Write(string? value) => Writer.Write(value);

    public override void Write(char[] buffer, int index, int count) => Writer.Write(buffer, index, count);

    public override void WriteLine(string? value) => Writer.WriteLine(value);

    public override void Flush() => Writer.Flush();
}
