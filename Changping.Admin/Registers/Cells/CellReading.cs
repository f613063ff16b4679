namespace Changping.Admin.Registers.Cells;

/// <summary>What a cell was read as, or why it could not be.</summary>
/// <param name="Code">Null when it could be read.</param>
/// <param name="Message">Chinese: what is expected.</param>
internal readonly record struct CellReading<T>(T Value, string? Code, string? Message) where T : struct
{
    public static CellReading<T> Of(T value) => new(value, null, null);

    public static CellReading<T> Fault(string code, string message) => new(default, code, message);
}
