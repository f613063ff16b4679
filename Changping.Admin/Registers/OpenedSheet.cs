using Changping.Admin.Registers.Workbooks;

namespace Changping.Admin.Registers;

/// <summary>A sheet with the register's header, at its first row below.</summary>
internal sealed class OpenedSheet(string name, SheetScanner scanner, RegisterHeader header) : IDisposable
{
    public string Name => name;

    public SheetScanner Scanner => scanner;

    public RegisterHeader Header => header;

    /// <summary>As Excel shows it.</summary>
    public int HeaderRow { get; } = scanner.Row;

    /// <summary>What an earlier reading found merged; null where this is the first.</summary>
    public IReadOnlyList<MergedArea>? Merged { get; init; }

    public void Dispose() => scanner.Dispose();
}
