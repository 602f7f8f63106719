using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Mistakes;

/// <summary>What goes wrong with a Value, a network and numbers.</summary>
internal static class ValueHelp
{
    /// <summary>CS1503: an argument is of another type.</summary>
    public static string? MathOnValue(MistakePlace place)
    {
        if (place.Around<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Math" or "MathF" } } call } invocation
            || invocation.ArgumentList.Arguments.FirstOrDefault(argument => place.IsValue(argument.Expression)) is not { } given)
        {
            return null;
        }

        string function = call.Name.Identifier.Text;
        bool exists = typeof(Value).GetMethod(function, [typeof(Value)]) is not null;
        return exists
            ? $"Math.{function} takes a plain number and would lose the graph. Write {given.Expression}.{function}()."
            : $"Math.{function} takes a plain number. {given.Expression}.Data is the number alone; the graph ends there.";
    }

    /// <summary>CS1955: a type was called as if it were a method.</summary>
    public static string? MissingNew(MistakePlace place) =>
        place.Id is "CS1955" or "CS0103" or "CS0149" && place.Around<InvocationExpressionSyntax>() is { Expression: IdentifierNameSyntax name } call
        && place.Model.LookupNamespacesAndTypes(place.Position, name: name.Identifier.Text).OfType<INamedTypeSymbol>().Any()
            ? $"{name} is a class, and an object of it is made with new: new {call}."
            : null;

    /// <summary>CS1955: a property with parentheses.</summary>
    public static string? CallOfProperty(MistakePlace place) =>
        place.Id == "CS1955" && place.Around<InvocationExpressionSyntax>() is { Expression: MemberAccessExpressionSyntax member }
            ? $"{member.Name} is a property, not a method: {member}, without ()."
            : null;

    /// <summary>CS0670, CS0815: <c>var x = L.Backward();</c></summary>
    public static string? VoidAsValue(MistakePlace place) =>
        place.Id is "CS0670" or "CS0815" or "CS8209" or "CS0029" or "CS1503"
        && (place.Around<VariableDeclarationSyntax>() ?? place.Node).DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(call => place.Model.GetTypeInfo(call).Type?.SpecialType == SpecialType.System_Void) is { } nothing
            ? nothing.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Backward" } backward
                ? $"Backward fills in the gradients and gives nothing back. Call {nothing}; on its own, then read a.Grad of what {backward.Expression} was computed from."
                : $"{nothing} gives nothing back. Call it on its own."
            : null;

    /// <summary>CS0029: <c>if (a = 3)</c>.</summary>
    public static string? AssignmentForComparison(MistakePlace place)
    {
        if (place.Id is not ("CS0029" or "CS0131" or "CS0019") || place.Around<AssignmentExpressionSyntax>() is not { } assignment)
            return null;
        bool isCondition = assignment.Parent is IfStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax
            or ConditionalExpressionSyntax or BinaryExpressionSyntax or ParenthesizedExpressionSyntax;
        return isCondition ? $"One = assigns. To compare, write {assignment.Left} == {assignment.Right}." : null;
    }

    /// <summary>CS9176: <c>var xs = [1, 2, 3];</c></summary>
    public static string? ListWithoutType(MistakePlace place) =>
        place.Id is "CS9176" or "CS0820" or "CS8715" ? "A list in brackets needs its type beside it: double[] xs = [1, 2, 3]; or Value[] for values." : null;

    public static string? WholeNumberWanted(MistakePlace place) =>
        place.Id == "CS0266" && place.Node is ExpressionSyntax expression && place.Model.GetTypeInfo(expression) is { Type.SpecialType: SpecialType.System_Double, ConvertedType.SpecialType: SpecialType.System_Int32 }
            ? $"{expression} is a number with a fraction, and int holds whole numbers. Use double."
            : null;

    /// <summary>CS0029, CS0266, CS1503: a Value where a plain number is wanted.</summary>
    public static string? NumberWanted(MistakePlace place)
    {
        if (place.Id is not ("CS0029" or "CS0266" or "CS1503" or "CS0030"))
            return null;
        ExpressionSyntax? given = place.Node as ExpressionSyntax ?? (place.Node as ArgumentSyntax)?.Expression;
        return place.IsValue(given) ? $"{given} is a Value. {(given is IdentifierNameSyntax ? given : $"({given})")}.Data is its number, without the graph behind it." : null;
    }
}
