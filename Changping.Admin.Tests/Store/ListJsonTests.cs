using System.Text.Json;
using System.Text.Json.Serialization;
using Changping.Admin.Store;
using Changping.Domain.Common;

namespace Changping.Admin.Tests.Store;

/// <summary>What is written by hand is what the serializer writes: the seals are over it, and older rows are read like newer ones.</summary>
public sealed class ListJsonTests
{
    /// <summary>The same options without what is written by hand.</summary>
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = Converters.Json.Encoder,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static TheoryData<AuditChange[]> Changes => new(
        [],
        [new("姓名", null, "魏样例")],
        [new("职称", "讲师", null), new("", "", ""), new("备注", "\"<&>'\\\n\t\u0000\u2028", "🎓 и é")]);

    [Theory]
    [MemberData(nameof(Changes))]
    public void Changes_are_written_as_the_serializer_writes_them(AuditChange[] changes)
    {
        var text = JsonSerializer.Serialize<IReadOnlyList<AuditChange>>(changes, Converters.Json);

        Assert.Equal(JsonSerializer.Serialize<IReadOnlyList<AuditChange>>(changes, Plain), text);
        Assert.Equal(changes, JsonSerializer.Deserialize<IReadOnlyList<AuditChange>>(text, Converters.Json));
    }

    [Fact]
    public void Authors_are_written_as_the_serializer_writes_them()
    {
        IReadOnlyList<ActingPerson> authors = [new(Guid.Empty, "李\"经办\""), new(new Guid("01A229BD-AAFA-7BE2-A434-38E6320234C2"), "")];
        var text = JsonSerializer.Serialize(authors, Converters.Json);

        Assert.Equal(JsonSerializer.Serialize(authors, Plain), text);
        Assert.Equal(authors, JsonSerializer.Deserialize<IReadOnlyList<ActingPerson>>(text, Converters.Json));
    }

    [Fact]
    public void What_a_row_wrote_is_written_as_the_serializer_writes_it()
    {
        IReadOnlyList<ImportedWrite> writes =
        [
            new(RecordKind.Expert, new Guid("01A229BD-AAFA-7BE2-A434-38E6320234C2"), null),
            new(RecordKind.Nomination, Guid.Empty, [new ColumnChange("Facts_Post", new(null, "系主任"), default), new ColumnChange("Version", new(1, null), new(2, null))]),
            new(RecordKind.Project, Guid.Empty, []),
        ];
        var text = JsonSerializer.Serialize(writes, Converters.Json);

        Assert.Equal(JsonSerializer.Serialize(writes, Plain), text);
        Assert.Equivalent(writes, JsonSerializer.Deserialize<IReadOnlyList<ImportedWrite>>(text, Converters.Json), strict: true);
    }
}
