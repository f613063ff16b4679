using System.Text.Json;
using Changping.Domain.Common;
using Serialization = System.Text.Json.Serialization;

namespace Changping.Admin.Store;

/// <summary>
/// A list that every new row of a register brings along, written by hand just as the serializer would: among tens of thousands its own way, which looks at
/// the type of every value, takes three times as long.
/// </summary>
internal abstract class ListJson<T> : Serialization.JsonConverter<IReadOnlyList<T>>
{
    public sealed override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<T[]>(ref reader, options)!;

    public sealed override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        for (var index = 0; index < value.Count; index++)
        {
            writer.WriteStartObject();
            Write(writer, value[index], options);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    protected abstract void Write(Utf8JsonWriter writer, T one, JsonSerializerOptions options);
}

internal sealed class AuthorsJson : ListJson<ActingPerson>
{
    protected override void Write(Utf8JsonWriter writer, ActingPerson one, JsonSerializerOptions options)
    {
        writer.WriteString(nameof(ActingPerson.Id), one.Id);
        writer.WriteString(nameof(ActingPerson.Name), one.Name);
    }
}

internal sealed class AuditChangesJson : ListJson<AuditChange>
{
    protected override void Write(Utf8JsonWriter writer, AuditChange one, JsonSerializerOptions options)
    {
        writer.WriteString(nameof(AuditChange.Field), one.Field);
        Unless(writer, nameof(AuditChange.Old), one.Old);
        Unless(writer, nameof(AuditChange.New), one.New);
    }

    private static void Unless(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }
}

internal sealed class ImportedWritesJson : ListJson<ImportedWrite>
{
    protected override void Write(Utf8JsonWriter writer, ImportedWrite one, JsonSerializerOptions options)
    {
        writer.WriteString(nameof(ImportedWrite.Kind), one.Kind.ToString());
        writer.WriteString(nameof(ImportedWrite.Id), one.Id);
        if (one.Changed is { } changed)
        {
            writer.WritePropertyName(nameof(ImportedWrite.Changed));
            JsonSerializer.Serialize(writer, changed, options);
        }
    }
}
