using Changping.Admin.Registers;

namespace Changping.Admin.Tests.Registers;

/// <summary>Two threads over one register: nothing of the order, of a refusal or of an end may get lost between them.</summary>
public sealed class ReadAheadTests
{
    [Fact]
    public void All_come_in_their_order() => Assert.Equal(Enumerable.Range(0, 10_000), ReadAhead.Of(Enumerable.Range(0, 10_000), 3));

    [Fact]
    public void A_refusal_comes_behind_what_was_read_before_it()
    {
        var seen = new List<int>();
        var refused = Assert.Throws<InvalidDataException>(() => seen.AddRange(ReadAhead.Of(Broken(), 2)));

        Assert.Equal(("broken", 3), (refused.Message, seen.Count));
        Assert.Equal([1, 2, 3], ReadAhead.Of(Broken(), 2).Take(3));

        static IEnumerable<int> Broken()
        {
            yield return 1;
            yield return 2;
            yield return 3;
            throw new InvalidDataException("broken");
        }
    }

    [Fact]
    public void Who_stops_early_leaves_the_source_closed_and_at_rest()
    {
        var (given, closed) = (0, false);
        Assert.Equal(0, ReadAhead.Of(Endless(), 2).First());

        var atRest = given;
        Assert.True(closed);
        Assert.InRange(atRest, 1, 4);

        IEnumerable<int> Endless()
        {
            try
            {
                while (true)
                {
                    yield return given++;
                }
            }
            finally
            {
                closed = true;
            }
        }
    }
}
