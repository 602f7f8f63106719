using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Micrograd.Repl.Evaluation;

/// <summary>
/// A value without a label gets the name of its variable, so that graphs and explanations can name it.
/// </summary>
internal static class Labels
{
    public static void Give(SessionState state, SyntaxTree submission)
    {
        foreach (string name in AssignedNames(submission.GetCompilationUnitRoot()).Distinct())
        {
            if (state.Find(name) is Value { Label: null } value)
                value.Label = name;
        }
    }

    private static IEnumerable<string> AssignedNames(CompilationUnitSyntax unit) => unit.Members.SelectMany(Names);

    private static IEnumerable<string> Names(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier.Text),
        GlobalStatementSyntax
        {
            Statement: ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment },
        } => Targets(assignment),
        _ => [],
    };

    private static IEnumerable<string> Targets(AssignmentExpressionSyntax assignment) => assignment.Left switch
    {
        IdentifierNameSyntax name => [name.Identifier.Text],
        _ when assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) => assignment.Left.DescendantNodes()
            .OfType<SingleVariableDesignationSyntax>().Select(designation => designation.Identifier.Text),
        _ => [],
    };
}
