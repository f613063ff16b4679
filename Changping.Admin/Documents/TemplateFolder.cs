using Changping.Admin.Store;

namespace Changping.Admin.Documents;

/// <summary>The templates of the office, in data/templates: the committee may replace any of them; each is checked whenever it is used.</summary>
public sealed class TemplateFolder(string folder)
{
    /// <exception cref="FileRefusedException">The template cannot be used as it is.</exception>
    public DocumentTemplate Of(DocumentKind kind)
    {
        var form = DocumentForms.Of(kind);
        return DocumentTemplate.Read(Path.Combine(folder, form.FileName), form);
    }

    /// <summary>What an officer would meet at issuing, kind by kind.</summary>
    public IReadOnlyList<TemplateState> States() => [.. DocumentForms.All.Select(form => StateOf(form.Kind))];

    private TemplateState StateOf(DocumentKind kind)
    {
        var changed = new FileInfo(PathOf(kind)) is { Exists: true } file ? new DateTimeOffset(file.LastWriteTimeUtc) : (DateTimeOffset?)null;
        try
        {
            return new TemplateState(kind, Of(kind).Used.TemplateHash, changed, null);
        }
        catch (FileRefusedException refused)
        {
            return new TemplateState(kind, null, changed, refused.Message);
        }
    }

    /// <summary>Puts a checked template in the place of the one in use, which is kept beside it under its day and time.</summary>
    /// <param name="at">In the office's time, for the name of the one that is put aside.</param>
    /// <exception cref="FileRefusedException">The new one cannot be used; the old one stays.</exception>
    public UsedTemplate Replace(DocumentKind kind, byte[] file, DateTimeOffset at)
    {
        var template = DocumentTemplate.Read(file, DocumentForms.Of(kind));
        var path = PathOf(kind);
        var arriving = path + ".part";
        File.WriteAllBytes(arriving, file);
        if (File.Exists(path))
        {
            File.Copy(path, $"{path[..^5]}.{at:yyyyMMdd-HHmmss}.bak", overwrite: true);
        }

        File.Move(arriving, path, overwrite: true);
        return template.Used;
    }

    public string PathOf(DocumentKind kind) => Path.Combine(folder, DocumentForms.Of(kind).FileName);
}

/// <param name="Hash">Null where it cannot be used.</param>
/// <param name="ChangedAt">Null where there is none.</param>
/// <param name="Fault">What is wrong with it; null where nothing is.</param>
public sealed record TemplateState(DocumentKind Kind, string? Hash, DateTimeOffset? ChangedAt, string? Fault);
