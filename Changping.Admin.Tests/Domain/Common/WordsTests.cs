using System.Reflection;
using Changping.Domain.Common;
using Changping.Domain.Funds;

namespace Changping.Admin.Tests.Domain.Common;

/// <summary>Whatever has a name on the screen: every value of every list in the domain, each told apart from the others of its list.</summary>
public sealed class WordsTests
{
    private static readonly Type[] All = typeof(Money).Assembly.GetTypes();

    public static TheoryData<string> Lists => [.. Names.Select(name => name.GetParameters()[0].ParameterType.FullName!).Distinct()];

    private static IEnumerable<MethodInfo> Names => All.Where(type => type is { IsAbstract: true, IsSealed: true })
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Where(method => method.Name == "ChineseName" && method.GetParameters() is [{ ParameterType.IsEnum: true }]);

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_value_has_a_word_of_its_own(string list)
    {
        var name = Names.Single(method => method.GetParameters()[0].ParameterType.FullName == list);
        var words = Enum.GetValues(name.GetParameters()[0].ParameterType).Cast<object>().Select(value => (string)name.Invoke(null, [value])!).ToList();
        Assert.All(words, word => Assert.False(string.IsNullOrWhiteSpace(word)));
        Assert.Equal(words.Distinct(), words);
    }

    [Fact]
    public void A_list_to_choose_from_has_every_value_once()
    {
        var lists = All.Where(type => type is { IsAbstract: true, IsSealed: true })
            .Select(type => type.GetField("All", BindingFlags.Public | BindingFlags.Static)).OfType<FieldInfo>()
            .Where(field => field.FieldType.GetGenericArguments() is [{ IsEnum: true }]).ToList();
        Assert.NotEmpty(lists);
        Assert.All(lists, list => Assert.Equal(
            Enum.GetValues(list.FieldType.GetGenericArguments()[0]).Cast<object>(), ((System.Collections.IEnumerable)list.GetValue(null)!).Cast<object>()));
    }

    [Fact]
    public void Every_id_is_the_value_it_was_made_from()
    {
        var ids = All.Where(type => type.IsValueType && type.GetInterfaces()
            .Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IId<>))).ToList();
        Assert.Contains(typeof(GrantId), ids);
        Assert.All(ids, id =>
        {
            var value = Guid.NewGuid();
            var made = id.GetMethod("From", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [value]);
            Assert.Equal(value, id.GetProperty("Value")!.GetValue(made));
        });
    }
}
