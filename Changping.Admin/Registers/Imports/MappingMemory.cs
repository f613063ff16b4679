using Changping.Admin.Office;
using Changping.Admin.Registers.Workbooks;
using Changping.Admin.Store;
using Microsoft.EntityFrameworkCore;

namespace Changping.Admin.Registers.Imports;

/// <summary>What persons said of the headers of forms, by register, shape and institution.</summary>
internal sealed class MappingMemory(RegisterSchema schema, IDbContextFactory<AdminDbContext> contexts, CommandTransaction commands)
{
    /// <summary>Those of one shape, of none where it is null, whoever's form it is; what names a column that the register has no more is left out.</summary>
    public async Task<IReadOnlyList<(RememberedMapping Remembered, ColumnMapping Mapping)>> OfShapeAsync(string? shape, CancellationToken cancel)
    {
        if (shape is null)
        {
            return [];
        }

        await using var context = await contexts.CreateDbContextAsync(cancel);
        var all = await context.RememberedMappings.AsNoTracking().Where(mapping => mapping.Register == schema.Word && mapping.Shape == shape)
            .ToListAsync(cancel);
        return [.. all.Select(remembered => (remembered, Mapping: TryParse(remembered))).Where(pair => pair.Mapping is not null)
            .Select(pair => (pair.remembered, pair.Mapping!))];
    }

    /// <summary>What a person said of the headers of a file holds for the next like it, or does not any more.</summary>
    public Task KeepAsync(Actor actor, ImportPreview preview, bool remember, CancellationToken cancel) =>
        preview.Glance is not { } glance || (remember && preview.Mapping.IsEmpty) ? Task.CompletedTask
        : remember ? RememberAsync(actor, glance, preview.Mapping, cancel)
        : ForgetAsync(actor, glance, cancel);

    /// <summary>Replaces what was said before.</summary>
    private Task RememberAsync(Actor actor, HeaderGlance glance, ColumnMapping mapping, CancellationToken cancel) =>
        commands.RunAsync(actor, CommandKind.RememberColumns, null, async context =>
        {
            List<string> pairs = [.. mapping.All.Select(pair => pair.ToString())];
            var known = await FindAsync(context, glance, cancel);
            known ??= context.RememberedMappings.Add(new RememberedMapping(Guid.CreateVersion7(), schema.Word, glance.Shape, glance.Sender)).Entity;
            var before = known.Pairs.Count == 0 ? null : string.Join("；", known.Pairs);
            known.Say(pairs, actor.Name, context.Act!.At);
            context.AuditEntries.Add(context.Act.Entry(RecordKind.Register, Subject(glance), [new AuditChange("列对应", before, string.Join("；", pairs))]));
        }, cancel);

    /// <summary>What is not remembered is left so.</summary>
    private Task ForgetAsync(Actor actor, HeaderGlance glance, CancellationToken cancel) =>
        commands.RunAsync(actor, CommandKind.ForgetColumns, null, async context =>
        {
            if (await FindAsync(context, glance, cancel) is { } known)
            {
                context.RememberedMappings.Remove(known);
                context.AuditEntries.Add(context.Act!.Entry(RecordKind.Register, Subject(glance),
                    [new AuditChange("列对应", string.Join("；", known.Pairs), null)]));
            }
        }, cancel);

    private Task<RememberedMapping?> FindAsync(AdminDbContext context, HeaderGlance glance, CancellationToken cancel) =>
        context.RememberedMappings.FirstOrDefaultAsync(
        mapping => mapping.Register == schema.Word && mapping.Shape == glance.Shape && mapping.Sender == glance.Sender, cancel);

    private string Subject(HeaderGlance glance) => glance.Sender.Length == 0 ? schema.Title : $"{schema.Title}：{glance.Sender}";

    private ColumnMapping? TryParse(RememberedMapping remembered)
    {
        try
        {
            return ColumnMapping.Parse(schema, remembered.Pairs);
        }
        catch (WorkbookRefusedException)
        {
            return null;
        }
    }
}
