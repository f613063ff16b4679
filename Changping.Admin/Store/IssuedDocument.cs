using Changping.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Store;

/// <summary>From which template a document was made; the hash tells whether the committee has replaced it since.</summary>
public sealed record UsedTemplate(string TemplateName, string TemplateHash);

/// <summary>A document as it left the office. What it says never changes: a change is a new edition, and the older one stays readable.</summary>
public sealed class IssuedDocument
{
    private readonly List<DocumentConcern> _concerns = [];

    private IssuedDocument()
    {
    }

    /// <param name="former">The edition in force until now, which this one replaces; null for the first.</param>
    internal IssuedDocument(
        DocumentKind kind, string number, string caption, (RecordKind Kind, Guid Id) subject, UsedTemplate template, StoredFile file,
        ActingPerson by, DateOnly on, IssuedDocument? former)
    {
        Id = Guid.CreateVersion7();
        (Kind, Number, Caption, Edition) = (kind, number, caption, (former?.Edition ?? 0) + 1);
        (SubjectKind, SubjectId, Template, File) = (subject.Kind, subject.Id, template, file);
        (IssuedBy, IssuedOn) = (by, on);
        if (former is not null)
        {
            former.SupersededOn = on;
        }
    }

    public Guid Id { get; private set; }

    public DocumentKind Kind { get; private set; }

    /// <summary>The office's own, such as 2026-聘书-001; all editions share it.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Whom or what it is about, for lists and the name of the file.</summary>
    public string Caption { get; private set; } = "";

    /// <summary>From 1.</summary>
    public int Edition { get; private set; }

    public RecordKind SubjectKind { get; private set; }

    public Guid SubjectId { get; private set; }

    public UsedTemplate Template { get; private set; } = null!;

    public StoredFile File { get; private set; } = null!;

    public ActingPerson IssuedBy { get; private set; } = null!;

    public DateOnly IssuedOn { get; private set; }

    /// <summary>The day on which a later edition replaced it; null while it is in force.</summary>
    public DateOnly? SupersededOn { get; private set; }

    /// <summary>Further records that it speaks of and whose pages show it, such as the projects that a letter lists.</summary>
    public IReadOnlyList<DocumentConcern> Concerns => _concerns;

    public int Version { get; private set; }

    public string Title => $"{Kind.ChineseName()} {Number}{(Edition > 1 ? $"（第{Edition}版）" : "")}";

    /// <summary>昌平区聘书 2026-聘书-001 王某.docx.</summary>
    public string FileName => FileNames.Clean($"{Title} {Caption}", ".docx");

    internal void Concern(IEnumerable<Guid> records) => _concerns.AddRange(records.Distinct().Select(record => new DocumentConcern(record)));
}

/// <summary>A record that a document speaks of besides its subject.</summary>
public sealed class DocumentConcern
{
    private DocumentConcern()
    {
    }

    internal DocumentConcern(Guid subject) => SubjectId = subject;

    public Guid SubjectId { get; private set; }
}

/// <summary>What was issued about a record, for its page.</summary>
public static class IssuedDocuments
{
    /// <param name="subjects">Ids of the record and of its parts.</param>
    /// <returns>By kind, the newest edition first.</returns>
    public static async Task<IReadOnlyList<IssuedDocument>> OfAsync(AdminDbContext context, IReadOnlyCollection<Guid> subjects, CancellationToken cancel)
    {
        var ids = subjects.ToArray();
        var listed = await context.IssuedDocuments.SelectMany(document => document.Concerns, (document, concern) => new { document.Id, concern.SubjectId })
            .Where(pair => ids.Contains(pair.SubjectId)).Select(pair => pair.Id).Distinct().ToArrayAsync(cancel);
        var found = await context.IssuedDocuments.AsNoTracking().Where(document => ids.Contains(document.SubjectId) || listed.Contains(document.Id))
            .ToListAsync(cancel);
        return [.. found.OrderBy(document => document.Kind).ThenBy(document => document.Number, StringComparer.Ordinal)
            .ThenByDescending(document => document.Edition)];
    }
}
