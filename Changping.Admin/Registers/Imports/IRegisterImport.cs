using Changping.Admin.Office;
using Changping.Admin.Registers.Workbooks;
using Changping.Admin.Store;

namespace Changping.Admin.Registers.Imports;

/// <summary>The two steps by which every register comes in: a preview that writes nothing, then one transaction.</summary>
public interface IRegisterImport
{
    RegisterSchema Schema { get; }

    /// <summary>Who may preview and commit it.</summary>
    Permission Right { get; }

    /// <param name="file">Seekable; stays open and unchanged meanwhile.</param>
    /// <param name="asOf">The day on which the rules are asked; null: each row's own date, else today.</param>
    /// <param name="progress">Told the number of rows read so far.</param>
    /// <exception cref="WorkbookRefusedException">No harmless workbook, or none with the required columns. The refusal is in the audit.</exception>
    Task<ImportPreview> PreviewAsync(Actor actor, Stream file, string fileName, DateOnly? asOf, IProgress<int>? progress, CancellationToken cancel);

    /// <inheritdoc cref="PreviewAsync(Actor, Stream, string, DateOnly?, IProgress{int}?, CancellationToken)"/>
    /// <param name="choice">How the file is to be read where it leaves a choice.</param>
    /// <exception cref="ColumnsMissingException">The header is nearly the register's: a person can say what is what.</exception>
    Task<ImportPreview> PreviewAsync(
        Actor actor, Stream file, string fileName, ReadingChoice choice, DateOnly? asOf, IProgress<int>? progress, CancellationToken cancel);

    /// <summary>What a person said of the headers of the file holds for the next of its shape and institution; or, taken back, does not any more.</summary>
    /// <param name="preview">Of a file that was read by what the person said.</param>
    Task RememberAsync(Actor actor, ImportPreview preview, bool remember, CancellationToken cancel);

    /// <summary>The preview with one faulty row read again from texts as corrected on the screen.</summary>
    Task<ImportPreview> CorrectAsync(Actor actor, ImportPreview preview, int row, IReadOnlyDictionary<string, string?> texts, CancellationToken cancel);

    /// <summary>Writes all accepted rows in one transaction, or none.</summary>
    /// <param name="skipFaulty">False: a single faulty row blocks the file.</param>
    /// <exception cref="ImportBlockedException">There are faulty rows and they are not to be skipped, or rows that a person has to look at before.</exception>
    /// <exception cref="ConflictException">The data changed since the preview; nothing was written.</exception>
    Task<ImportResult> CommitAsync(Actor actor, ImportPreview preview, bool skipFaulty, CancellationToken cancel);
}

/// <summary>Rows block the file; nothing was written.</summary>
public sealed class ImportBlockedException : Exception
{
    private ImportBlockedException(string message) : base(message)
    {
    }

    public static ImportBlockedException ByFaults(int faulty) => new($"有 {faulty} 行有误，未写入任何内容；请更正后重试，或选择跳过有误的行。");

    public static ImportBlockedException ByDoubts(int doubtful) => new($"有 {doubtful} 行须先核对提示再写入，未写入任何内容；请逐行核对并勾选。");
}
